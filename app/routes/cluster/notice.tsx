import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { NoticeSheet } from '#app/features/notifications/components/notice-sheet.tsx'
import { administratorBox } from '#app/features/notifications/notice-box.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { serveNotice } from '#app/features/notifications/serve-notices.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: noticesPageText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const box = administratorBox(await requireAdministrator(context.world, request))
	return serveNotice(context.world, box, params.id, context.language)
}

export default function AdministratorNotice() {
	return <NoticeSheet {...useLoaderData<typeof loader>()} backHref="/admin/notices" />
}
