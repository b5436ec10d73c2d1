export const handoverCommands = {
  OfferCase: {
    do: 'Tawarkan ke kantor lain',
    done: 'Perkara ditawarkan.',
    why: 'Kantor itu melihat kategori, tingkat, negara, dan alasan Anda; jangan tulis nama. Perkara tetap di sini sampai diterima.',
  },
  AcceptCase: {
    do: 'Terima perkara',
    done: 'Perkara kini di kantor penerima.',
    why: 'Perkara, tenggat, dan hak berpindah sekaligus; kantor asal hanya dapat membaca.',
  },
  RefuseCase: {
    do: 'Tolak perkara',
    done: 'Penawaran ditolak.',
    why: 'Perkara tetap di kantor asal, yang membaca alasan Anda.',
  },
  WithdrawOffer: {
    do: 'Tarik penawaran',
    done: 'Penawaran ditarik.',
    why: 'Perkara tetap di kantor ini.',
  },
};

export const handoverEvents = {
  CaseOffered: 'Menawarkan perkara ke {{office}}',
  CaseHandedOver: 'Menerima perkara untuk {{office}} dari {{giver}}',
  CaseOfferRefused: 'Menolak perkara untuk {{office}}',
  CaseOfferWithdrawn: 'Menarik penawaran ke {{office}}',
  CaseOfferTimedOut: 'Penawaran ke {{office}} berakhir tanpa jawaban',
};

export const offers = {
  list: 'Penawaran perkara',
  lead: 'Perkara yang ditawarkan ke kantor Anda. Isinya terbuka setelah diterima.',
  case: 'Perkara',
  from: 'Dari',
  to: 'Ke',
  about: 'Tentang',
  reason: 'Alasan',
  due: 'Jawab sebelum',
  answer: 'Jawaban',
  emptyTitle: 'Tidak ada penawaran',
  emptyText: 'Belum ada perkara yang ditawarkan ke kantor Anda.',
  pending: 'ditawarkan ke {{office}}',
};
