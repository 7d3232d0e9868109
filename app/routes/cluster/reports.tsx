import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { RegionForm } from '#app/features/indicators/components/region-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { readReports } from '#app/features/indicators/read-report.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: reportText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const region = new URL(request.url).searchParams.get('region')
	const found = await readReports(context.world, administrator, { region })
	if (found.outcome !== 'found') throw refuseView(found.outcome, context.language)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

const TONES: Record<'draft' | 'reviewed' | 'published', Tone> = { draft: 'tea', reviewed: 'sea', published: 'hill' }

/** The months that are over, and how far the report of each came. */
export default function Reports() {
	const { region, trail, children, rows } = useLoaderData<typeof loader>()
	const t = useText(reportText)
	const words = useFigureWords()
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={words.name(region)} />
			<RegionForm trail={trail} below={children} />
			<Table
				caption={t.title}
				rows={rows}
				rowKey={({ period }) => period}
				columns={[
					{
						head: t.month,
						isTitle: true,
						cell: ({ period }) => (
							<a
								href={`/admin/reports/${region.code}/${period}`}
								className="inline-block min-h-6 font-semibold text-hill hover:underline"
							>
								{words.month(period)}
							</a>
						),
					},
					{
						head: t.state,
						cell: ({ state }) =>
							state ? (
								<>
									<Badge tone={TONES[state.step]}>{t.steps[state.step]}</Badge>
									<span className="ms-2 text-small text-soft">{t.edition(state.edition)}</span>
								</>
							) : (
								<span className="text-soft">{t.noDraft}</span>
							),
					},
					{ head: t.when, align: 'end', cell: ({ state }) => (state ? words.instant(state.signedAt) : '—') },
				]}
			/>
		</>
	)
}
