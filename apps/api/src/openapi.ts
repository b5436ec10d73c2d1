import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { describe } from './docs/document';

const PREVIEW = { preview: true, logger: false, abortOnError: false } as const;

/** The document as text, without starting or connecting anything. */
export async function openApiText(): Promise<string> {
  const module = AppModule.on(() => Promise.reject(new Error('a preview opens nothing')));
  const app = await NestFactory.create(module, new FastifyAdapter(), PREVIEW);
  app.setGlobalPrefix('api');
  return `${JSON.stringify(describe(app), null, 2)}\n`;
}

async function main([file]: string[]): Promise<void> {
  if (!file) throw new Error('Usage: openapi.js <file>');
  writeFileSync(file, await openApiText());
}

if (require.main === module) void main(process.argv.slice(2));
