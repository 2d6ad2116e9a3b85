import { NothingHere } from '@/components/shell/nothing-here';
import ConsoleLayout from './(console)/layout';

/** Unknown addresses are shown inside the shell, so that the menu and the search are at hand. */
export default function NotFound() {
  return (
    <ConsoleLayout>
      <NothingHere />
    </ConsoleLayout>
  );
}
