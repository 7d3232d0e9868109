import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { StylePage } from '#app/features/style/components/style-page.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) => pageMeta(args, () => ({ title: 'Style', isPrivate: true }))

/** Development only. */
export function loader({ context }: LoaderFunctionArgs) {
	if (!context.world.showsAllMails) throw new Response(null, { status: 404 })
	return null
}

export default function Style() {
	return <StylePage />
}
