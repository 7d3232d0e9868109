import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { PlotCard, PlotForm } from '#app/features/tracing/components/plot-list.tsx'
import { doPlotDeed } from '#app/features/tracing/do-plot-deed.server.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { plotsText } from '#app/features/tracing/plots-text.ts'
import { readPlots } from '#app/features/tracing/read-lots.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

const PAGE = '/seller/lots/plots'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: plotsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return readPlots(office, seller)
}

export async function action({ request, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const values = enteredValues(await readFormData(request))
	const result = await doPlotDeed(office, seller, values)
	switch (result.outcome) {
		case 'done':
			throw redirect(`${PAGE}?noted=1&held=${encodeURIComponent(result.held.join(', '))}`, 303)
		case 'refused':
			return data({ values, problem: result.problem }, result.problem === 'form' ? 400 : 409)
	}
}

export default function Plots() {
	const { plots, farms, today } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(plotsText)
	const lots = useText(lotsText)
	const held = query.get('held')
	const isAdding = answer?.values.deed === 'add'
	return (
		<>
			<Breadcrumb trail={[{ label: lots.title, href: '/seller/lots' }, { label: t.title }]} />
			<PageHead title={t.title} lead={t.lead} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			{!answer && query.has('noted') ? (
				<Notice tone={held ? 'warn' : 'success'} className="mb-4">
					{held ? t.held(held) : t.noted}
				</Notice>
			) : null}
			<div className="grid grid-cols-[minmax(0,1fr)] gap-4">
				{plots.length === 0 ? <EmptyState title={t.none}>{t.noneLead}</EmptyState> : null}
				{plots.map((plot) => (
					<PlotCard
						key={plot.id}
						plot={plot}
						today={today}
						values={answer?.values.deed === 'note' && Number(answer.values.plot) === plot.id ? answer.values : null}
					/>
				))}
				<PlotForm farms={farms} values={isAdding ? answer.values : {}} open={isAdding || plots.length === 0} />
			</div>
		</>
	)
}
