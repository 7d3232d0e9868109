import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { answerNoticesForm } from '#app/features/notifications/answer-notices-form.server.ts'
import { NoticeList } from '#app/features/notifications/components/notice-list.tsx'
import { administratorBox } from '#app/features/notifications/notice-box.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { readNotices } from '#app/features/notifications/read-notices.server.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

const PATH = '/admin/notices'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: noticesPageText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const administrator = await requireAdministrator(world, request)
	const page = pageIn(request)
	return { ...(await readNotices(world, administratorBox(administrator), { language, page })), page }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world } = context
	const administrator = await requireAdministrator(world, request)
	const result = await answerNoticesForm(world, administratorBox(administrator), await readFormData(request))
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

export default function AdministratorNotices() {
	const { entries, unread, newestId, page, pageCount } = useLoaderData<typeof loader>()
	return <NoticeList notices={entries} {...{ unread, newestId, page, pageCount }} path={PATH} />
}
