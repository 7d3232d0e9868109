import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { IndicatorTable } from '#app/features/indicators/components/indicator-table.tsx'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { readIndicatorBoard } from '#app/features/indicators/read-indicator-board.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: indicatorText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const asked = { region: searchParams.get('region'), period: searchParams.get('period') }
	const board = await readIndicatorBoard(context.world, administrator, asked)
	if (board.outcome !== 'found') throw refuseView(board.outcome, context.language)
	return data(board, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Indicators() {
	const board = useLoaderData<typeof loader>()
	const words = useFigureWords()
	const { t } = words
	const groups = [...new Set(board.rows.map((row) => row.level2))]
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={words.name(board.region)} />
			<RegionMonthForm trail={board.trail} below={board.children} period={board.period} periods={board.periods} />
			{board.isRunning ? <Notice>{t.running}</Notice> : null}
			{groups.map((group) => {
				const rows = board.rows.filter((row) => row.level2 === group)
				const title = `${t.levels[rows[0]?.level1 ?? ''] ?? ''} › ${t.levels[group] ?? group}`
				return (
					<Section key={group} title={title} className="mt-8">
						<IndicatorTable caption={title} rows={rows} region={board.region.code} period={board.period} />
					</Section>
				)
			})}
		</>
	)
}
