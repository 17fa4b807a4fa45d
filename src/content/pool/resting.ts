/** Parser threads between two readings, and before the first. */
import { type Events, type Member, startMember } from './member.ts';

/** Threads that an earlier reading left: to start one costs more than to parse a small root. */
const resting: Member[] = [];
/** How long a thread is left to rest, in milliseconds: it holds memory that the rest of a build can use. */
const PATIENCE = 5000;

function dismiss(member: Member): void {
  const at = resting.indexOf(member);
  if (at < 0) return;
  resting.splice(at, 1);
  void member.end();
}

/** Until work comes for it, a thread that fails is no failure of anything: another is started. */
const NO_WORK: Events = {
  onDone: () => undefined,
  onEnded: () => undefined,
  onFault: () => undefined,
};

function layAside(member: Member): void {
  member.rest();
  resting.push(member);
  setTimeout(() => dismiss(member), PATIENCE).unref();
}

/** Starts threads that rest until they are needed: where much is to be loaded first, they start meanwhile. */
export function startResting(threads: number, maker: string | null): void {
  for (let started = 0; started < threads; started += 1) layAside(startMember(NO_WORK, maker));
}

/** A thread that rests and makes the same of texts, or a new one. */
export function engage(events: Events, maker: string | null): Member {
  const at = resting.findLastIndex((member) => member.alive && member.maker === maker);
  const [member] = at < 0 ? [] : resting.splice(at, 1);
  if (member === undefined) return startMember(events, maker);
  member.take(events);
  return member;
}

/** Lays the threads aside for the next reading; one that is still at work, after a fault, is ended. */
export async function release(members: ReadonlySet<Member>): Promise<void> {
  for (const member of members) {
    if (member.waiting > 0) await member.end();
    else layAside(member);
  }
}
