import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { choose, signIn, startBrowser } from '../fixtures/browser';
import { must, register } from '../fixtures/cases';
import { type Suaka, startSuaka } from '../fixtures/suaka';

const HOSTILE = [
  `<script>window.ran=1</script>`,
  `"><img src=x onerror="window.ran=1">`,
  `<svg/onload=window.ran=1>`,
  `<a href="javascript:window.ran=1">klik</a>`,
  `{{window.ran=1}}`,
].join(' ');

let suaka: Suaka;
let browser: Browser;
beforeAll(async () => {
  suaka = await startSuaka({ SUAKA_WEB_DIR: join(__dirname, '../../dist/web') });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await suaka?.stop();
});

test('whatever is told is shown as it was told, and runs nowhere; nor would it, were it in the page', async () => {
  const { admin, apiUrl } = suaka;
  const worker = { name: HOSTILE, country: 'MY', placement: 'unknown', employer: HOSTILE, village: HOSTILE };
  const complainant = { kind: 'family', name: HOSTILE, address: HOSTILE };
  const { complaintId } = (await must(register(admin, { worker, complainant, narrative: HOSTILE }))).body;
  await must(admin.post(`/complaints/${complaintId}/note`, { text: HOSTILE }));
  await must(admin.post('/contacts', { channel: 'sms', caller: { name: HOSTILE }, notes: HOSTILE }));
  const url = apiUrl.replace(/\/api$/, '');
  const { page, complaints } = await signIn(browser, url, admin.username, admin.password);
  const ran = () => page.evaluate('window.ran');
  for (const path of ['/', '/contacts', `/complaints/${complaintId}`]) {
    await page.goto(`${url}${path}`);
    await page.getByText('<script>window.ran=1</script>').first().waitFor();
    expect(await page.locator('img[src="x"], svg[onload], a[href^="javascript:"]').count()).toBe(0);
    expect(await ran()).toBeUndefined();
  }
  const refused = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()));
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=1">')`);
  await refused;
  expect(await ran()).toBeUndefined();
  expect(complaints).toEqual([]);
});

test('an administrator lets another system in, sees its token once, and shuts it out again', async () => {
  const url = suaka.apiUrl.replace(/\/api$/, '');
  const { page, complaints } = await signIn(browser, url, suaka.admin.username, suaka.admin.password);
  await page.getByRole('button', { name: 'Administrasi' }).click();
  await page.getByRole('menuitem', { name: 'Sistem lain' }).click();
  await page.getByRole('button', { name: 'Terbitkan token' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Sistem' }).fill('Pusat panggilan contoh');
  const scopes = form.getByRole('combobox', { name: 'Boleh' });
  await choose(page, scopes, 'membaca kasus');
  await scopes.press('Escape');
  await form.getByRole('button', { name: 'Terbitkan token' }).press('Enter');
  const token = (await form.getByLabel('Token', { exact: true }).textContent()) ?? '';
  const ask = () =>
    fetch(`${suaka.apiUrl}/complaints`, { headers: { authorization: `Bearer ${token.trim()}` } });
  await form.getByRole('button', { name: 'Tutup' }).last().click();
  await page.getByRole('cell', { name: 'Pusat panggilan contoh' }).waitFor();
  expect((await ask()).status).toBe(200);
  expect(await page.content()).not.toContain(token.trim());
  await page.getByRole('button', { name: 'Cabut' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
  await page.getByText('dicabut').waitFor();
  expect((await ask()).status).toBe(401);
  expect(complaints).toEqual([]);
});
