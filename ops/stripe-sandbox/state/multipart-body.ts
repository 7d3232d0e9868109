import type { FormValue } from '#ops/stripe-sandbox/state/form-body.ts'
import { invalid } from '#ops/stripe-sandbox/state/refusal.ts'

const HEAD_BYTES = 8

/** The boundary of a body of several parts; undefined for any other. */
export function boundaryOf(contentType: string): string | undefined {
	return /^multipart\/form-data;.*boundary="?([^";]+)/.exec(contentType)?.[1]
}

/** Decodes `multipart/form-data` whose bytes were read one to a character; of a file only what is looked at is kept. */
export function decodeMultipart(body: string, boundary: string): { [key: string]: FormValue } {
	const parts = body.split(`--${boundary}`).slice(1, -1)
	return Object.fromEntries(
		parts.map((part): [string, FormValue] => {
			const gap = part.indexOf('\r\n\r\n')
			const head = gap === -1 ? '' : Buffer.from(part.slice(0, gap), 'latin1').toString()
			const name = /name="([^"]*)"/.exec(head)?.[1]
			if (name === undefined) throw invalid('The request body is not valid multipart/form-data.')
			const bytes = part.slice(gap + 4, -2)
			const filename = /filename="([^"]*)"/.exec(head)?.[1]
			if (filename === undefined) return [name, Buffer.from(bytes, 'latin1').toString()]
			const type = /content-type:\s*(\S+)/i.exec(head)?.[1] ?? 'application/octet-stream'
			return [name, { filename, type, size: String(bytes.length), head: bytes.slice(0, HEAD_BYTES) }]
		}),
	)
}
