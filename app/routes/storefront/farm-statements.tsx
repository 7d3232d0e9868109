import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { StatementCard } from '#app/features/supply/components/statement-card.tsx'
import { readOwnStatements } from '#app/features/supply/read-supply.server.ts'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: supplyText[language].statement, isPrivate: true }))

/** Whose page this is, nobody else may keep; nor does its address go on to where it leads. */
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })

export async function loader({ params, context }: LoaderFunctionArgs) {
	const page = await readOwnStatements(context.world, params.token)
	if (!page) throw new Response(null, { status: 404 })
	return data(page, { headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } })
}

export default function FarmStatements() {
	const { enterprise, farm, statements } = useLoaderData<typeof loader>()
	const t = useText(supplyText)
	const language = useLanguage()
	return (
		<Page>
			<PageHead title={inLanguage(farm.name, language)} lead={t.ownLead(inLanguage(enterprise, language))} />
			<div className="grid grid-cols-[minmax(0,1fr)] gap-4">
				{statements.map((statement) => (
					<StatementCard key={statement.seasonId} statement={statement} of="farm" />
				))}
			</div>
		</Page>
	)
}
