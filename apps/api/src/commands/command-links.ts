import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type KeptCommand } from '@suaka/temporal';
import { Parts } from '../parts';
import { Problem } from '../problems';

export interface LinkedCommand extends KeptCommand {
  complaintId: string;
}

/** The name under which a person may ask what became of a command; nobody else can make or use it. */
@Injectable()
export class CommandLinks {
  constructor(private readonly parts: Parts) {}

  linkTo({ complaintId, runId, updateId }: LinkedCommand, staffId: string): string {
    const said = Buffer.from(JSON.stringify([complaintId, runId, updateId])).toString('base64url');
    return `${said}.${this.#mark(said, staffId).toString('base64url')}`;
  }

  /** Errors: `Problem` unknown_command. */
  read(link: string, staffId: string): LinkedCommand {
    const [said = '', mark = ''] = link.split('.');
    const [given, right] = [Buffer.from(mark, 'base64url'), this.#mark(said, staffId)];
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Problem('unknown_command');
    const [complaintId, runId, updateId] = JSON.parse(Buffer.from(said, 'base64url').toString()) as string[];
    return { complaintId: complaintId!, runId: runId!, updateId: updateId! };
  }

  #mark(said: string, staffId: string): Buffer {
    return createHmac('sha256', this.parts.fingerprintKey).update(`command/${staffId}/${said}`).digest();
  }
}
