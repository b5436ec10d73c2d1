export const upkeepCommands = {
  AmendComplaint: {
    do: 'Ubah data pengaduan',
    done: 'Data pengaduan diubah.',
    why: 'Nilai lama tetap tersimpan di riwayat.',
  },
  AddTask: {
    do: 'Tambah tugas',
    done: 'Tugas ditambahkan.',
    why: 'Tugas bertanggal mendapat tenggat sendiri.',
  },
  AssignTask: { do: 'Berikan tugas', done: 'Tugas diberikan.', why: 'Pilih siapa yang mengerjakannya.' },
  FinishTask: { do: 'Selesaikan tugas', done: 'Tugas selesai.', why: 'Catat hasilnya bila perlu.' },
  CancelTask: { do: 'Batalkan tugas', done: 'Tugas dibatalkan.', why: 'Jelaskan mengapa tidak perlu lagi.' },
  ReceivePaper: {
    do: 'Catat dokumen diterima',
    done: 'Dokumen dicatat.',
    why: 'Nama dokumen seperti di daftar.',
  },
  WithdrawPaper: {
    do: 'Tarik catatan dokumen',
    done: 'Catatan dokumen ditarik.',
    why: 'Jelaskan mengapa tidak berlaku.',
  },
};

export const upkeepFields = {
  complainantName: 'Nama pengadu',
  complainantPhone: 'Telepon pengadu',
  workerName: 'Nama pekerja',
  workerPhone: 'Telepon pekerja',
  relativePhone: 'Telepon keluarga',
  passportNumber: 'Nomor paspor',
  village: 'Desa asal',
  employer: 'Majikan',
  narrative: 'Uraian',
  task: 'Tugas',
  taskId: 'Tugas',
  assigneeId: 'Pelaksana',
  dueOn: 'Tenggat',
  paper: 'Dokumen',
};

export const upkeepEvents = {
  ComplaintAmended: 'Mengubah data pengaduan',
  TaskAdded: 'Menambah tugas',
  TaskAssigned: 'Memberikan tugas kepada {{assignee}}',
  TaskFinished: 'Menyelesaikan tugas',
  TaskCancelled: 'Membatalkan tugas',
  PaperReceived: 'Menerima dokumen: {{paper}}',
  PaperWithdrawn: 'Menarik catatan dokumen: {{paper}}',
};

export const upkeepPanel = {
  tasks: 'Tugas',
  papers: 'Kelengkapan dokumen',
  paperOn: 'diterima {{day}}',
  paperMissing: 'belum ada',
};
