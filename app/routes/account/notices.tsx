import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { answerNoticesForm } from '#app/features/notifications/answer-notices-form.server.ts'
import { changePreferences } from '#app/features/notifications/change-preferences.server.ts'
import { NoticeList } from '#app/features/notifications/components/notice-list.tsx'
import { NoticePreferences } from '#app/features/notifications/components/notice-preferences.tsx'
import { buyerBox } from '#app/features/notifications/notice-box.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { readNotices, readPreferences } from '#app/features/notifications/read-notices.server.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

const PATH = '/account/notices'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: noticesPageText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const buyer = await requireBuyer(world, request)
	const page = pageIn(request)
	const [box, preferences] = await Promise.all([
		readNotices(world, buyerBox(buyer), { language, page }),
		readPreferences(world, buyer),
	])
	return { ...box, ...preferences, page, isSaved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world } = context
	const buyer = await requireBuyer(world, request)
	const form = await readFormData(request)
	if (form.get('deed') === 'preferences') {
		await changePreferences(world, buyer, { mailsParcelSteps: form.has('mailsParcelSteps') })
		throw redirect(`${PATH}?saved=1#preferences`, 303)
	}
	const result = await answerNoticesForm(world, buyerBox(buyer), form)
	switch (result.outcome) {
		case 'opened':
			throw redirect(result.path, 303)
		case 'marked':
			throw redirect(PATH, 303)
		case 'not-there':
			throw new Response(null, { status: 404 })
		case 'not-understood':
			throw new Response(null, { status: 400 })
	}
}

export default function Notices() {
	const { entries, unread, newestId, page, pageCount, mailsParcelSteps, isSaved } = useLoaderData<typeof loader>()
	const t = useText(noticesPageText)
	return (
		<Page width="text">
			<NoticeList notices={entries} {...{ unread, newestId, page, pageCount }} path={PATH} />
			<Section title={t.preferences} id="preferences">
				<NoticePreferences mailsParcelSteps={mailsParcelSteps} isSaved={isSaved} />
			</Section>
		</Page>
	)
}
