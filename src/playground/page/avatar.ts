/** Drawn here, because no picture may come from another host. */
const COLOURS = ['#9b5c00', '#1264a3', '#8a3d8c', '#2b6e4f', '#a4343a', '#4a5a9c'];

const HILLS =
  '<rect width="40" height="40" fill="#1f6f5c"/><path d="M4 31 16 12l6 9 4-6 10 16z" fill="#fff"/><path d="m16 12 3.4 5-3.2 2.2-3.4-2z" fill="#bfe3d8"/>';

/** A data address of a square picture: Sherpa's hills, or a person's initials. */
export function avatarOf(author: { readonly name: string; readonly bot: boolean }): string {
  const drawing = author.bot ? HILLS : initials(author.name);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="80" height="80">${drawing}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? '')
    .join('');
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const colour = COLOURS[sum % COLOURS.length];
  return `<rect width="40" height="40" fill="${colour}"/><text x="20" y="26" font-family="Lato,Helvetica,Arial,sans-serif" font-size="16" font-weight="700" fill="#fff" text-anchor="middle">${letters}</text>`;
}
