import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { comparisonText } from '#app/features/indicators/comparison-text.ts'
import { ComparisonForm } from '#app/features/indicators/components/comparison-form.tsx'
import { ComparedFigures, ComparedScores } from '#app/features/indicators/components/comparison-table.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { readComparison } from '#app/features/indicators/read-comparison.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: comparisonText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const found = await readComparison(context.world, administrator, {
		region: searchParams.get('region'),
		period: searchParams.get('period'),
		other: searchParams.get('other'),
		otherPeriod: searchParams.get('otherPeriod'),
	})
	if (found.outcome !== 'found') throw refuseView(found.outcome, context.language)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

/** A region beside another cluster, or beside itself at another time. */
export default function Compare() {
	const { region, period, other, otherPeriod, ...page } = useLoaderData<typeof loader>()
	const t = useText(comparisonText)
	const words = useFigureWords()
	const sides = {
		own: t.sideOf(words.name(region), words.month(period)),
		other: t.sideOf(words.name(other), words.month(otherPeriod)),
	}
	const { trail, children } = page
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<ComparisonForm
				regions={[...trail, ...children]}
				places={page.places}
				chosen={{ region: region.code, period, other: other.code, otherPeriod }}
				periods={page.periods}
				otherPeriods={page.otherPeriods}
			/>
			{page.isRunning ? <Notice className="mb-near">{words.t.running}</Notice> : null}
			{page.isOwn ? null : <Notice className="mb-near">{t.publicOnly}</Notice>}
			<Section title={t.scores}>
				<ComparedScores scores={page.scores} otherScores={page.otherScores} sides={sides} />
			</Section>
			<Section title={t.figures}>
				<ComparedFigures
					rows={page.rows}
					sides={sides}
					hrefOf={(code) => `/admin/indicators/${code}?region=${region.code}&period=${period}`}
				/>
			</Section>
		</>
	)
}
