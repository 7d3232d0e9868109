import type { Request } from 'express'
import { readCookie } from '#app/platform/http.ts'

const SLOW = new Set(['slow-2g', '2g'])
/** Megabits a second below which a page with scripts takes longer than anybody waits. */
const SLOW_DOWNLINK = 0.3

/** The hints that browsers send only to a site that asks. */
export const WANTED_HINTS = 'Save-Data, ECT, Downlink'

/** Whether the browser says that the line or its owner wants little. */
export function prefersLight(header: (name: string) => string | undefined): boolean {
	if (header('save-data')?.trim().toLowerCase() === 'on') return true
	if (SLOW.has(header('ect') ?? '')) return true
	const downlink = Number(header('downlink') ?? Number.NaN)
	return downlink > 0 && downlink < SLOW_DOWNLINK
}

/**
 * Whether pages go out without scripts and pictures: by ?light=on|off, else the cookie that keeps that choice, else what the
 * browser says of the connection. `isChosen` when the address asked: the answer sets the cookie.
 */
export function lightnessOf(req: Request): { isLight: boolean; isChosen: boolean } {
	const asked = req.query.light
	if (asked === 'on' || asked === 'off') return { isLight: asked === 'on', isChosen: true }
	const kept = readCookie(req.headers.cookie ?? null, 'light')
	if (kept === 'on' || kept === 'off') return { isLight: kept === 'on', isChosen: false }
	return { isLight: prefersLight((name) => req.get(name)), isChosen: false }
}
