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

/** The browser that `npm test` fetched, else one of the machine. */
function chromium(): string {
	const kept = '.data/browser'
	const fetched = existsSync(kept) ? readFileSync(kept, 'utf8').trim() : undefined
	return process.env.CHROMIUM_PATH ?? fetched ?? '/usr/bin/chromium'
}

/** How a Chromium is started for journeys and benches. */
export const chromiumOptions = () => ({ executablePath: chromium(), args: QUIET })
