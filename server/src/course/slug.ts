/** A heading as part of an id: "Identity & Access Management" → "identity-access-management", "{platform}" → "platform". */
export function slug(heading: string): string {
  const words = heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).join('-');
}
