import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { PromotedCard } from '#app/features/advertising/components/promoted-card.tsx'
import { promotedText } from '#app/features/advertising/promoted-text.ts'
import { readAllPromoted } from '#app/features/advertising/read-promoted.server.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: promotedText[language].adminTitle, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	return data(await readAllPromoted(context.world, administrator), { headers: { 'Cache-Control': 'no-store' } })
}

export default function AllPromoted() {
	const { rows } = useLoaderData<typeof loader>()
	const t = useText(promotedText)
	return (
		<>
			<PageHead title={t.adminTitle} lead={t.adminLead} />
			<div className="grid grid-cols-1 gap-5">
				{rows.length === 0 ? <p className="text-soft">{t.adminNone}</p> : null}
				{rows.map((row) => (
					<PromotedCard key={row.id} row={row} isOwn={false} />
				))}
			</div>
		</>
	)
}
