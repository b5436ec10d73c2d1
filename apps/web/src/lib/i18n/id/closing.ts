export const closingCommands = {
  RecordContact: {
    do: 'Catat kontak dengan pengadu',
    done: 'Kontak dicatat.',
    why: 'Usulan penutupan administratif gugur, dan tenggat tanpa kontak dihitung dari awal.',
  },
  RequestPapers: {
    do: 'Minta dokumen',
    done: 'Permintaan dokumen dicatat.',
    why: 'Pengadu mempunyai 30 hari sejak pendaftaran.',
  },
  TellUnsolvable: {
    do: 'Beri tahu tidak dapat diselesaikan',
    done: 'Pemberitahuan dicatat.',
    why: 'Pengadu mempunyai 6 bulan untuk menjawab.',
  },
  WarnOfClosing: {
    do: 'Peringatkan akan penutupan',
    done: 'Peringatan dicatat.',
    why: 'Tanpa peringatan ini perkara tidak boleh ditutup secara administratif.',
  },
  WithdrawComplaint: {
    do: 'Catat pencabutan oleh pengadu',
    done: 'Pencabutan dicatat dan diusulkan.',
    why: 'Orang lain akan memeriksa dan menyetujuinya.',
  },
  RecordSatisfaction: {
    do: 'Catat kepuasan pengadu',
    done: 'Kepuasan dicatat.',
    why: 'Sekali untuk setiap penutupan; 5 berarti sangat puas.',
  },
};

export const closingFields = {
  channel: 'Saluran',
  papers: 'Dokumen yang diminta',
  closing: 'Alasan penutupan',
  score: 'Nilai (1–5)',
  remark: 'Tanggapan pengadu',
};

export const closingEvents = {
  ComplaintWithdrawn: 'Pengadu mencabut pengaduan melalui {{channel}}',
  SatisfactionRecorded: 'Kepuasan pengadu: {{score}} dari 5',
  PapersRequested: 'Meminta dokumen melalui {{channel}}: {{papers}}',
  ComplainantToldUnsolvable:
    'Memberi tahu pengadu melalui {{channel}} bahwa perkara tidak dapat diselesaikan',
  ComplainantContacted: 'Kontak dengan pengadu melalui {{channel}}',
  ComplainantWarned: 'Memperingatkan pengadu melalui {{channel}} – {{closing}}',
};
