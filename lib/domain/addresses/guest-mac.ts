/** A locally administered prefix (bit 2 of the first byte is set): no maker's card has it. */
const prefix = '0a:4f:50';
/** The request schema allows as many NICs. */
const nicsPerGuest = 16;

/** The MAC address of a guest's n-th NIC, from its number, which is unique and never reused. Unique below number 2^20. */
export function guestMac(guestNumber: number, nicIndex: number): string {
  const n = guestNumber * nicsPerGuest + nicIndex;
  return [prefix, ...[16, 8, 0].map((shift) => (Math.floor(n / 2 ** shift) % 256).toString(16).padStart(2, '0'))].join(':');
}
