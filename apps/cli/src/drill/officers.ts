import { createHmac, randomUUID } from 'node:crypto';
import { Obstacle } from '../obstacle';
import type { Answer, Asking, Door } from './door';
import { ROLE_OF, type Post } from './steps';

const OFFICE = 'PUSAT';
const ADMIN = 'admin';
const POSTS: Record<Post, number> = { intake: 3, handler: 4, duty: 1, supervisor: 2 };

/** What is known of an account's password. */
export interface Known {
  /** Any of them may be the one, the likeliest first. */
  passwords: string[];
  /** The one to set where what lets in is a one-time one; kept before it is set. */
  ownPassword: () => Promise<string>;
}

/** Somebody who is signed in, and signs in again when the session has ended. */
export class Officer {
  private cookie: string | undefined;
  private id = '';

  constructor(
    private readonly door: Door,
    readonly username: string,
    private readonly known: Known,
  ) {}

  get staffId(): string {
    return this.id;
  }

  /** The password that lets in from now on. Errors: `Obstacle` where none does. */
  async signIn(): Promise<string> {
    let why = '';
    for (const password of this.known.passwords) {
      const answer = await this.try(password);
      why = `${answer.status} ${String(answer.body.title)}`;
      if (answer.status !== 200) continue;
      const person = answer.body.person as { staffId: string; must?: string };
      this.cookie = answer.cookie;
      this.id = person.staffId;
      return person.must === 'set_password' ? this.setOwnPassword(password) : password;
    }
    throw new Obstacle(
      `${this.username} cannot sign in (${why}): give admin's password by SUAKA_DRILL_PASSWORD.`,
    );
  }

  private try(password: string): Promise<Answer> {
    const body = { username: this.username, password };
    return this.door.ask({ method: 'POST', path: '/session', body });
  }

  private async setOwnPassword(current: string): Promise<string> {
    const password = await this.known.ownPassword();
    const { cookie } = this;
    const key = `own-password-${randomUUID()}`;
    const body = { current, password };
    const answer = await this.door.ask({ method: 'POST', path: '/session/password', body, key, cookie });
    if (answer.status !== 200) {
      throw new Obstacle(`${this.username} cannot set a password: ${JSON.stringify(answer.body)}`);
    }
    this.known.passwords = [password];
    return password;
  }

  async ask(asking: Asking): Promise<Answer> {
    const answer = await this.door.ask({ ...asking, cookie: this.cookie });
    if (answer.status !== 401) return answer;
    await this.signIn();
    return this.door.ask({ ...asking, cookie: this.cookie });
  }
}

export type Team = Record<Post, Officer>;

export class Staff {
  constructor(
    readonly admin: Officer,
    private readonly byPost: Record<Post, Officer[]>,
  ) {}

  /** The same people for the same case, in every run. */
  teamOf(index: number): Team {
    const pick = ([post, officers]: [string, Officer[]]) => [post, officers[index % officers.length]];
    return Object.fromEntries(Object.entries(this.byPost).map(pick)) as Team;
  }
}

/** Signs admin in, registers the drill's officers where they are not yet, and signs them in. */
export async function gather(door: Door, known: Known): Promise<Staff> {
  const admin = new Officer(door, ADMIN, known);
  const secret = await admin.signIn();
  const derived = (what: string) => createHmac('sha256', secret).update(what).digest('base64url');
  const posts = Object.keys(POSTS) as Post[];
  const byPost = {} as Record<Post, Officer[]>;
  let after: string | undefined;
  for (const post of posts) {
    byPost[post] = [];
    for (let n = 1; n <= POSTS[post]; n++) {
      const username = `drill-${post}-${n}`;
      const own = derived(`${username}, own`);
      const first = derived(username);
      after = (await register(admin, post, username, first)) ?? after;
      const passwords = [own, first];
      byPost[post].push(new Officer(door, username, { passwords, ownPassword: () => Promise.resolve(own) }));
    }
  }
  // Signing in reads a view.
  if (after) await admin.ask({ method: 'GET', path: '/staff', after });
  await Promise.all(posts.flatMap((post) => byPost[post].map((officer) => officer.signIn())));
  return new Staff(admin, byPost);
}

/** Position of the registration; none where somebody else has made it. */
async function register(
  admin: Officer,
  post: Post,
  username: string,
  password: string,
): Promise<string | undefined> {
  const answer = await admin.ask({
    method: 'POST',
    path: '/staff',
    key: `register-${username}`,
    body: {
      username,
      name: `Petugas Latihan ${username}`,
      roles: [ROLE_OF[post]],
      officeId: OFFICE,
      password,
    },
  });
  if (answer.status === 201 || answer.body.reason === 'already_registered') return answer.position;
  throw new Obstacle(`${username} cannot be registered: ${answer.status} ${JSON.stringify(answer.body)}`);
}
