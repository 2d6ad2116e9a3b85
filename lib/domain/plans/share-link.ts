/** A copy over a link that others use too. */
export interface Copy {
  /** Time before it on which the link has no part, in seconds. */
  readonly before: number;
  /** Time of the copying when it has the link for itself, in seconds. */
  readonly alone: number;
}

/**
 * How long each of a list of copies takes when at most `atOnce` of them run and those that copy share one link evenly: processor
 * sharing. They begin in their order, each as soon as it may. Answers the seconds from the beginning to the end of the copying of each.
 */
export function shareLink(copies: readonly Copy[], atOnce: number): number[] {
  const seconds = copies.map(() => 0);
  const running: { at: number; since: number; wait: number; left: number }[] = [];
  let next = 0;
  let now = 0;
  while (running.length > 0 || next < copies.length) {
    for (; running.length < Math.max(1, atOnce) && next < copies.length; next++) {
      const copy = copies[next];
      if (copy) running.push({ at: next, since: now, wait: copy.before, left: copy.alone });
    }
    const copying = running.filter(({ wait }) => wait <= 0).length;
    const step = Math.min(...running.map(({ wait, left }) => (wait > 0 ? wait : left * copying)));
    now += step;
    for (const each of running) {
      if (each.wait > 0) each.wait = Math.max(0, each.wait - step);
      else each.left -= step / copying;
    }
    for (const each of running.filter(({ wait, left }) => wait <= 0 && left <= 1e-9)) {
      seconds[each.at] = now - each.since;
      running.splice(running.indexOf(each), 1);
    }
  }
  return seconds;
}
