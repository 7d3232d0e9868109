import { existsSync, readFileSync } from 'node:fs'

const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
]

/** The browser that `npm test` found or fetched, else one of the machine; undefined is Playwright's own. */
function chromium(): string | undefined {
	const kept = '.data/browser'
	const found = existsSync(kept) ? readFileSync(kept, 'utf8').trim() : '/usr/bin/chromium'
	return process.env.CHROMIUM_PATH ?? (found === 'playwright' ? undefined : found)
}

/** How a Chromium is started for journeys and benches. */
export function chromiumOptions(): { executablePath?: string; args: string[] } {
	const executablePath = chromium()
	return { ...(executablePath && { executablePath }), args: QUIET }
}

/**
 * For pages that are looked at once and thrown away: what compiles their scripts a second time, to run faster, takes the
 * processor from what else runs. Looks at six pages of an office took 27.3 s of processor, and 22.8 s so.
 */
export function seeingPictures(): ReturnType<typeof chromiumOptions> {
	const { args, ...options } = chromiumOptions()
	return { ...options, args: [...args, '--js-flags=--no-opt,--no-maglev'] }
}

/**
 * The same where pictures are not what is looked at: none is asked for, and their places stay. To decode them was more than
 * half of all the work of a walk through the public pages (87 s of processor, and 37 s so).
 */
export function onceLooking(): ReturnType<typeof chromiumOptions> {
	const { args, ...options } = seeingPictures()
	return { ...options, args: [...args, '--blink-settings=imagesEnabled=false'] }
}
