import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { choose, signIn, startBrowser, takeStep } from '../fixtures/browser';
import { apart, runFile, Suaka } from '../fixtures/command';
import { Authenticator } from '../fixtures/second-factor';

let folder: string;
let suaka: Suaka;
let browser: Browser;
let url: string;
let chief: Awaited<ReturnType<typeof signIn>>;
let officer: Awaited<ReturnType<typeof signIn>>;

beforeAll(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'suaka-console-'));
  const data = join(folder, 'data');
  suaka = new Suaka(['start'], apart(data));
  await suaka.says(/password \S+/);
  url = runFile(data).env.SUAKA_API_URL ?? '';
  const first = /password (\S+)/.exec(suaka.output)?.[1] ?? '';
  chief = await signIn(browser, url, 'admin', first, 'sandi sendiri admin');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await suaka?.interrupt();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

const FIRST_PASSWORD = 'kata sandi pertama';
const PASSWORD = 'kata sandi contoh';

async function addColleague(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Administrasi' }).click();
  await page.getByRole('menuitem', { name: 'Staf' }).click();
  await page.getByRole('button', { name: 'Tambah rekan' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Nama', exact: true }).fill('Petugas Contoh');
  await form.getByRole('textbox', { name: 'Nama pengguna' }).fill('petugas.contoh');
  for (const role of ['Petugas Layanan Pengaduan', 'Petugas Penanganan Permasalahan']) {
    await choose(page, form.getByRole('combobox', { name: 'Peran' }), role);
  }
  await page.keyboard.press('Escape');
  await form.getByLabel('Kata sandi sekali pakai').fill(FIRST_PASSWORD);
  await form.getByRole('button', { name: 'Tambah rekan' }).click();
  await page.getByText('Petugas Contoh ditambahkan.').waitFor();
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

it('takes one complaint from the call to the closed case, before the eyes of two people', async () => {
  await addColleague(chief.page);
  officer = await signIn(browser, url, 'petugas.contoh', FIRST_PASSWORD, PASSWORD);
  await chief.page.getByRole('link', { name: 'Daftar kerja' }).click();

  const call = officer.page;
  await call.getByRole('link', { name: 'Catat pengaduan' }).first().click();
  const worker = call.getByRole('group', { name: 'Pekerja' });
  await worker.getByRole('textbox', { name: 'Nama', exact: true }).fill('Pekerja Contoh');
  await worker.getByRole('textbox', { name: 'Telepon keluarga' }).fill('+62-0000-1');
  await call.getByRole('textbox', { name: 'Uraian' }).fill('Dikurung di rumah majikan (contoh).');
  await call.getByRole('switch', { name: 'Darurat' }).check();
  await call.getByRole('button', { name: 'Daftarkan dan nyatakan darurat' }).click();
  await call.getByText('Darurat — belum ada tindakan').waitFor();

  // Nobody reloads: the chief's worklist hears of it by itself.
  await chief.page.getByRole('cell', { name: 'Pekerja Contoh' }).waitFor();
  await chief.page.getByRole('link', { name: /^ADU\.001/ }).click();

  await takeStep(call, 'Catat tindakan darurat', 'Tindakan darurat dicatat.', {
    Tindakan: 'Menghubungi perwakilan.',
  });
  await takeStep(call, 'Akhiri darurat', 'Keadaan darurat diakhiri.', { Keterangan: 'Sudah aman.' });
  await takeStep(call, 'Klasifikasikan', 'Pengaduan diklasifikasikan.', { 'Kategori utama': 'disekap' });
  await takeStep(chief.page, 'Tugaskan penangan', 'Penangan ditugaskan.', { Penangan: 'Petugas Contoh' });
  await takeStep(call, 'Buka advokasi', 'Advokasi dibuka.', { Tujuan: 'Keluar dari rumah majikan.' });
  await takeStep(call, 'Selesaikan advokasi', 'Advokasi selesai.', { Hasil: 'Pekerja di penampungan.' });
  await takeStep(call, 'Usulkan penyelesaian', 'Penyelesaian diusulkan.', {
    'Hasil akhir': 'Dipulangkan',
    Ringkasan: 'Dipulangkan ke desa asal.',
  });
  expect(await call.getByRole('button', { name: 'Setujui dan tutup' }).count()).toBe(0);
  await takeStep(chief.page, 'Setujui dan tutup', 'Penyelesaian disetujui; perkara ditutup.');

  await call.getByText('Perkara ditutup: ').waitFor();
  await call.getByRole('region', { name: 'Tenggat' }).getByText('Terpenuhi').first().waitFor();
  expect([...chief.complaints, ...officer.complaints]).toEqual([]);
}, 120_000);

it('lets a person change the own password', async () => {
  const { page } = officer;
  await page.getByRole('button', { name: /^Masuk sebagai/ }).click();
  await page.getByRole('menuitem', { name: 'Akun saya' }).click();
  await page.getByLabel('Kata sandi sekarang').fill('tebakan belaka');
  await page.getByLabel('Kata sandi baru').fill('sandi pilihan sendiri');
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
  await page.getByText('Kata sandi ini salah.').waitFor();
  await page.getByLabel('Kata sandi sekarang').fill(PASSWORD);
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
  await page.getByText('Kata sandi diganti.').waitFor();
  // While it fades it is hard to read.
  await page.getByText('Kata sandi diganti.').waitFor({ state: 'hidden' });
  await page.getByRole('cell', { name: 'sesi ini' }).waitFor();
  await signIn(browser, url, 'petugas.contoh', 'sandi pilihan sendiri');
}, 60_000);

it('lets a person turn on a second factor, which is then asked for, and an administrator turn it off', async () => {
  const { page } = officer;
  await page.getByRole('button', { name: 'Siapkan faktor kedua' }).click();
  await page.getByLabel('Kata sandi Anda').fill('sandi pilihan sendiri');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('img', { name: 'Kode QR' }).waitFor();
  const app = new Authenticator((await page.locator('code').first().innerText()).replaceAll(' ', ''));
  await page.getByRole('textbox', { name: 'Kode' }).fill(app.next());
  await page.getByRole('button', { name: 'Nyalakan' }).click();
  await page.getByRole('group', { name: 'Kode pemulihan' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
  await page.getByText('Menyala. Kode pemulihan yang belum dipakai: 10.').waitFor();

  await page.getByRole('button', { name: /^Masuk sebagai/ }).click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
  await page.getByLabel('Nama pengguna').fill('petugas.contoh');
  await page.getByLabel('Kata sandi').fill('sandi pilihan sendiri');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('textbox', { name: 'Kode' }).fill(app.next());
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('heading', { name: 'Daftar kerja' }).waitFor();

  const staff = chief.page;
  await staff.getByRole('button', { name: 'Administrasi' }).click();
  await staff.getByRole('menuitem', { name: 'Staf' }).click();
  await staff.getByRole('button', { name: 'Tindakan untuk Petugas Contoh' }).click();
  await staff.getByRole('menuitem', { name: 'Matikan faktor kedua' }).click();
  await staff.getByRole('dialog').getByRole('button', { name: 'Matikan faktor kedua' }).click();
  await staff.getByText('Faktor kedua Petugas Contoh dimatikan.').waitFor();
  await signIn(browser, url, 'petugas.contoh', 'sandi pilihan sendiri');
}, 60_000);

it.each([
  ['/', 'Daftar kerja'],
  ['/intake', 'Catat pengaduan'],
  ['/sla-watch', 'Pantauan tenggat'],
  ['/contacts', 'Kontak'],
  ['/staff', 'Staf'],
  ['/account', 'Akun saya'],
])(
  '%s can be read and used by everyone',
  async (path, title) => {
    await chief.page.goto(new URL(path, url).href);
    await chief.page.getByRole('heading', { name: title }).waitFor();
    expect(await faultsOf(chief.page)).toEqual([]);
  },
  60_000,
);

it('shows a person who is signed out nothing but the door', async () => {
  const page = await (await browser.newContext({ locale: 'id-ID' })).newPage();
  await page.goto(new URL('/sla-watch', url).href);
  await page.getByRole('button', { name: 'Masuk' }).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
}, 60_000);
