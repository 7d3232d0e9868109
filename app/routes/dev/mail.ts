import type { LoaderFunctionArgs } from '@remix-run/node'
import { previewMail } from '#app/features/notifications/preview-mails.server.ts'

// A mail has its styles in itself; nothing else of it may act or be fetched.
const MAIL_ONLY =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox allow-popups"

/** Development only: one mail as its reader's client gets it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world, language } = context
	if (!world.showsAllMails || !/^\d{1,15}$/.test(params.id ?? '')) throw new Response(null, { status: 404 })
	const mail = await previewMail(world, Number(params.id), language)
	if (!mail) throw new Response(null, { status: 404 })
	const isText = new URL(request.url).searchParams.get('as') === 'text'
	return new Response(isText ? `${mail.title}\n\n${mail.text}` : mail.html, {
		headers: {
			'Content-Type': `text/${isText ? 'plain' : 'html'}; charset=utf-8`,
			'Content-Security-Policy': MAIL_ONLY,
			'Cache-Control': 'no-store',
		},
	})
}
