import { writeFileSync } from 'node:fs';
import { permissionsText } from '@suaka/people';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Usage: permissions.js <file>');
writeFileSync(file, permissionsText());
