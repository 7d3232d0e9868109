import { pino } from 'pino'

export interface Log {
	info: (facts: object, message: string) => void
	warn: (facts: object, message: string) => void
	error: (facts: object, message: string) => void
}

const PERSONAL = [
	'password',
	'token',
	'cookie',
	'authorization',
	'email',
	'phone',
	'address',
	'buyer_name',
	'buyer_phone',
	'buyer_email',
	'ship_to',
]

/** One JSON line an entry on stdout; fields that could hold a person or a secret are cut out at any of two depths. */
export function createLog(level: string): Log {
	return pino({
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label) => ({ level: label }) },
		redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`]), remove: true },
	})
}

/** Swallows everything: for tests. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
