import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { NoticeList } from '#app/features/notifications/components/notice-list.tsx'
import { administratorBox } from '#app/features/notifications/notice-box.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { readNotices } from '#app/features/notifications/read-notices.server.ts'
import { answerNotices } from '#app/features/notifications/serve-notices.server.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

const PATH = '/admin/notices'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: noticesPageText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const box = administratorBox(await requireAdministrator(context.world, request))
	return readNotices(context.world, box, { language: context.language, page: pageIn(request) })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const box = administratorBox(await requireAdministrator(context.world, request))
	return answerNotices(context.world, box, await readFormData(request), PATH)
}

export default function AdministratorNotices() {
	return <NoticeList {...useLoaderData<typeof loader>()} path={PATH} />
}
