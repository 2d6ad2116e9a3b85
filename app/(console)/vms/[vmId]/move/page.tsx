import { redirect } from 'next/navigation';

/** The move dialog has an address of its own, over the summary. */
export default async function MoveVmPage({ params }: { params: Promise<{ vmId: string }> }) {
  const { vmId } = await params;
  redirect(`/vms/${encodeURIComponent(vmId)}?move=open`);
}
