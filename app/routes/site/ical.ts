import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeGivenOut } from '#app/features/stays/give-out-calendar.server.ts'

/** A calendar that is given out; whoever has the address may read it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const token = /^([\w-]{43})\.ics$/.exec(params.file ?? '')?.[1]
	const text = token ? await writeGivenOut(context.world, token) : null
	if (text === null) throw new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
	const lines = text.split('\r\n').filter((line) => !line.startsWith('DTSTAMP:'))
	// When it was made is no part of what it says.
	const etag = `"${context.world.tokens.hash(lines.join('\n')).slice(0, 27)}"`
	const headers = {
		ETag: etag,
		'Cache-Control': 'private, no-cache',
		'Referrer-Policy': 'no-referrer',
		'X-Robots-Tag': 'noindex',
	}
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
	return new Response(text, { headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' } })
}
