import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { AxisTable } from '#app/features/clusters/components/axis-table.tsx'
import { PentagonGaps } from '#app/features/clusters/components/pentagon-gaps.tsx'
import { PentagonNotes } from '#app/features/clusters/components/pentagon-notes.tsx'
import { pentagonText } from '#app/features/clusters/pentagon-text.ts'
import { readPentagon } from '#app/features/clusters/read-pentagon.server.ts'
import { writeNote } from '#app/features/clusters/write-note.server.ts'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { readFormData } from '#app/platform/http.ts'
import { RadarChart } from '#app/ui/charts/radar-chart.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: pentagonText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const asked = { region: searchParams.get('region'), period: searchParams.get('period') }
	const pentagon = await readPentagon(context.world, administrator, asked)
	if (pentagon.outcome !== 'found') throw refuseView(pentagon.outcome, context.language)
	return data({ ...pentagon, isSaved: searchParams.has('saved') }, { headers: NO_STORE })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const fields = await readFormData(request)
	const text = (name: string) => {
		const value = fields.get(name)
		return typeof value === 'string' ? value : ''
	}
	const region = text('region')
	const asked = { region, factor: text('factor'), bodyZh: text('bodyZh'), bodyEn: text('bodyEn') }
	const { outcome } = await writeNote(context.world, administrator, asked)
	switch (outcome) {
		case 'written':
			throw redirect(`/admin/pentagon?region=${region}&saved`, 303)
		case 'faulty':
			return data({ problem: 'faulty' as const }, { status: 400, headers: NO_STORE })
		case 'read-only':
			return data({ problem: 'readOnly' as const }, { status: 403, headers: NO_STORE })
		case 'unknown':
		case 'outside':
			throw refuseView(outcome, context.language)
	}
}

export default function Pentagon() {
	const { region, trail, children, period, periods, axes, notes, terms, ...page } = useLoaderData<typeof loader>()
	const problem = useActionData<typeof action>()?.problem
	const t = useText(pentagonText)
	const words = useFigureWords()
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={words.name(region)} />
			<RegionMonthForm trail={trail} below={children} period={period} periods={periods} />
			{page.isRunning ? <Notice className="mb-near">{words.t.running}</Notice> : null}
			{problem ? <Notice tone="error">{t[problem]}</Notice> : null}
			{page.isSaved ? <Notice tone="success">{t.saved}</Notice> : null}
			{page.hasIndex ? null : (
				<Notice>
					{t.noIndex}{' '}
					<a href={`/admin/index/${region.code}?period=${period}`} className="font-strong text-hill underline">
						{t.whyNoIndex} →
					</a>
				</Notice>
			)}
			<div className="mt-4 grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
				<div>
					<RadarChart
						label={t.chart}
						axes={axes.map(({ factor, score }) => ({
							key: factor,
							label: t.factors[factor] ?? factor,
							value: score,
							text: score === null ? '—' : score.toFixed(1),
						}))}
					/>
					<PentagonGaps axes={axes} quality={`/admin/quality?region=${region.code}&period=${period}`} />
				</div>
				<Section title={t.note} className="">
					<PentagonNotes
						factors={axes.map(({ factor }) => factor)}
						notes={notes}
						region={region.code}
						mayWrite={page.mayWrite}
					/>
				</Section>
			</div>
			<Section title={t.figures}>
				<AxisTable
					axes={axes}
					terms={terms}
					origins={page.origins}
					observed={page.observed}
					entry={`/admin/data?region=${region.code}&period=${period}`}
					hrefOf={(code) => `/admin/indicators/${code}?region=${region.code}&period=${period}`}
					wordsOf={({ value, unit }) => words.value(value, unit)}
				/>
			</Section>
		</>
	)
}
