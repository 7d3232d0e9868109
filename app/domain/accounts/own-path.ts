/** Any origin will do: only whether the path stays on it counts. */
const HERE = 'https://here.invalid'

/**
 * The path to return to after a login when it lies on this site, else the fallback: no address from outside sends a visitor
 * away ('//evil', '/\evil' and 'javascript:' are all addresses elsewhere).
 */
export function ownPath(wanted: string | null | undefined, fallback: string): string {
	if (!wanted?.startsWith('/') || hasControl(wanted)) return fallback
	try {
		const url = new URL(wanted, HERE)
		return url.origin === HERE && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : fallback
	} catch {
		return fallback
	}
}

function hasControl(text: string): boolean {
	return [...text].some((symbol) => symbol < ' ' || symbol === '\u007f')
}
