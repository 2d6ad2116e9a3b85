/**
 * npm passes a signal to the shell that it runs scripts in, and that shell ends without passing it on: the process would go on
 * for ever, unseen. So when the parent is gone, we end as by that signal.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
