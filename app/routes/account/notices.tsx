import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { changePreferences } from '#app/features/notifications/change-preferences.server.ts'
import { NoticeList } from '#app/features/notifications/components/notice-list.tsx'
import { NoticePreferences } from '#app/features/notifications/components/notice-preferences.tsx'
import { buyerBox } from '#app/features/notifications/notice-box.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { readNotices, readPreferences } from '#app/features/notifications/read-notices.server.ts'
import { answerNotices } from '#app/features/notifications/serve-notices.server.ts'
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
	const [box, preferences] = await Promise.all([
		readNotices(world, buyerBox(buyer), { language, page: pageIn(request) }),
		readPreferences(world, buyer),
	])
	return { ...box, ...preferences, isSaved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world } = context
	const buyer = await requireBuyer(world, request)
	const form = await readFormData(request)
	if (form.get('deed') === 'preferences') {
		await changePreferences(world, buyer, { mailsParcelSteps: form.has('mailsParcelSteps') })
		throw redirect(`${PATH}?saved=1#preferences`, 303)
	}
	return answerNotices(world, buyerBox(buyer), form, PATH)
}

export default function Notices() {
	const { mailsParcelSteps, isSaved, ...list } = useLoaderData<typeof loader>()
	const t = useText(noticesPageText)
	return (
		<Page width="text">
			<NoticeList {...list} path={PATH} />
			<Section title={t.preferences} id="preferences">
				<NoticePreferences mailsParcelSteps={mailsParcelSteps} isSaved={isSaved} />
			</Section>
		</Page>
	)
}
