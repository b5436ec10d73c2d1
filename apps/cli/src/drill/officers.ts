import { createHmac } from 'node:crypto';
import { Obstacle } from '../obstacle';
import type { Answer, Asking, Door } from './door';
import { ROLE_OF, type Post } from './steps';

const OFFICE = 'PUSAT';
const ADMIN = 'admin';
const POSTS: Record<Post, number> = { intake: 3, handler: 4, duty: 1, supervisor: 2 };

/** Somebody who is signed in, and signs in again when the session has ended. */
export class Officer {
  private cookie: string | undefined;
  private id = '';

  constructor(
    private readonly door: Door,
    readonly username: string,
    private readonly password: string,
  ) {}

  get staffId(): string {
    return this.id;
  }

  async signIn(): Promise<void> {
    const { username, password } = this;
    const answer = await this.door.ask({ method: 'POST', path: '/session', body: { username, password } });
    if (answer.status !== 200) {
      throw new Obstacle(
        `${username} cannot sign in (${answer.status} ${String(answer.body.title)}): give admin's password by SUAKA_DRILL_PASSWORD.`,
      );
    }
    this.cookie = answer.cookie;
    this.id = (answer.body.person as { staffId: string }).staffId;
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
export async function gather(door: Door, adminPassword: string): Promise<Staff> {
  const admin = new Officer(door, ADMIN, adminPassword);
  await admin.signIn();
  const posts = Object.keys(POSTS) as Post[];
  const byPost = {} as Record<Post, Officer[]>;
  let after: string | undefined;
  for (const post of posts) {
    byPost[post] = [];
    for (let n = 1; n <= POSTS[post]; n++) {
      const username = `drill-${post}-${n}`;
      const password = createHmac('sha256', adminPassword).update(username).digest('base64url');
      after = (await register(admin, post, username, password)) ?? after;
      byPost[post].push(new Officer(door, username, password));
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
