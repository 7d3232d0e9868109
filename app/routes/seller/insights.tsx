import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { Comparison } from '#app/features/insights/components/comparison.tsx'
import { InsightCard } from '#app/features/insights/components/insight-card.tsx'
import { PeriodForm } from '#app/features/insights/components/period-form.tsx'
import { StockCover } from '#app/features/insights/components/stock-cover.tsx'
import { insightsText } from '#app/features/insights/insights-text.ts'
import { readInsights } from '#app/features/insights/read-insights.server.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: insightsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { searchParams } = new URL(request.url)
	const [by, from, to] = ['by', 'from', 'to'].map((name) => searchParams.get(name)) as [string, string, string]
	const page = await readInsights(office, seller, { by, from, to })
	const isAll = searchParams.get('goods') === 'all'
	return data({ ...page, isAll }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Insights() {
	const { period, today, series, cover, coverDays, comparison, isAll } = useLoaderData<typeof loader>()
	const t = useText(insightsText)
	const { step, from, to, isCut } = period
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<PeriodForm {...{ step, from, to, isCut, today }} />
			<div className="grid gap-4 lg:grid-cols-2">
				{series.map((one) => (
					<InsightCard key={one.figure} series={one} step={step} span={{ from, to }} />
				))}
			</div>
			{cover ? <StockCover cover={cover} days={coverDays} all={isAll} /> : null}
			<Comparison comparison={comparison} />
		</>
	)
}
