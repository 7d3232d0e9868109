import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { ownPath } from '#app/domain/accounts/own-path.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { agreeToBeRemembered, forgetBrowser } from '#app/features/sharing/answer-consent.server.ts'
import { readFormData, visitorCookie, visitorIdOf } from '#app/platform/http.ts'

export const loader = () => redirect('/privacy')

export async function action({ request, context }: ActionFunctionArgs) {
	const { answer, touch = '', back = '/' } = enteredValues(await readFormData(request))
	const to = (path: string, cookie: Parameters<typeof visitorCookie>[0]) =>
		redirect(path, {
			status: 303,
			headers: { 'Set-Cookie': visitorCookie(cookie, context), 'Cache-Control': 'no-store' },
		})
	const visitorId = visitorIdOf(request)
	switch (answer) {
		case 'yes':
			return to(ownPath(back, '/'), { id: await agreeToBeRemembered(context.world, { visitorId, touch }) })
		case 'no':
			return to(ownPath(back, '/'), 'declined')
		case 'forget':
			if (visitorId) await forgetBrowser(context.world, visitorId)
			return to(ownPath(back, '/'), null)
		default:
			throw new Response(null, { status: 400 })
	}
}
