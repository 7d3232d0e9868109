import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { isBusy } from '#app/features/indicators/components/estimate-progress.tsx'
import { RankDoubts } from '#app/features/indicators/components/rank-doubts.tsx'
import { IndexWays } from '#app/features/indicators/components/index-ways.tsx'
import { BoardPages } from '#app/features/indicators/components/board-pages.tsx'
import { IndexTable } from '#app/features/indicators/components/index-table.tsx'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { readIndexBoard } from '#app/features/indicators/read-index-board.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { estimateText } from '#app/features/indicators/estimate-text.ts'
import { steerEstimate } from '#app/features/indicators/steer-estimate.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLookAgain } from '#app/ui/layout/use-look-again.ts'
import { useText } from '#app/ui/text/language.tsx'

const LOOK_AGAIN_SECONDS = 1

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: indexText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const board = await readIndexBoard(context.world, administrator, {
		region: searchParams.get('region'),
		level: searchParams.get('level'),
		period: searchParams.get('period'),
		page: searchParams.get('page'),
		rows: searchParams.get('rows'),
	})
	if (board.outcome !== 'found') throw refuseView(board.outcome, context.language)
	return data(board, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const fields = await readFormData(request)
	const [deed, run] = [String(fields.get('deed')), String(fields.get('run'))]
	const { outcome } = await steerEstimate(context.world, administrator, { deed, run, place: null })
	if (outcome === 'done') throw redirect(request.url, 303)
	return data({ outcome }, outcome === 'not-found' ? 404 : 403)
}

export default function IndexBoard() {
	const board = useLoaderData<typeof loader>()
	const { region, period, level, run } = board
	const t = useText(indexText)
	const { problems } = useText(estimateText)
	const problem = useActionData<typeof action>()?.outcome
	useLookAgain(isBusy(board.drawing), LOOK_AGAIN_SECONDS)
	const words = useFigureWords()
	const tabs = board.levels.map((it) => ({
		label: t.levels[it] ?? it,
		href: `/admin/index?region=${region.code}&period=${period}&level=${it}`,
		isCurrent: it === level,
	}))
	const isCompared = board.counts.ranked > 0
	const query = `region=${region.code}&period=${period}&level=${level}`
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={words.name(region)} />
			<RegionMonthForm
				trail={board.trail}
				below={board.children}
				period={period}
				periods={board.periods}
				hidden={{ level }}
			/>
			{board.isRunning ? <Notice className="mb-4">{words.t.running}</Notice> : null}
			<Tabs label={t.levelPicker} tabs={tabs} />
			<IndexWays query={query} />
			<div className="mt-3">
				{board.rows.length > 0 && !isCompared ? <Notice tone="info">{t.notCompared}</Notice> : null}
				<IndexTable rows={board.rows} period={period} isWhole={board.pageCount > 1 && board.isWhole} />
				<BoardPages {...board} href={`/admin/index?${query}`} />
			</div>
			{problem ? <Notice tone="error">{problems[problem]}</Notice> : null}
			{isCompared ? <RankDoubts {...board} /> : null}
			{run ? (
				<p className="mt-4 text-sm text-soft">
					{t.ranOf(words.instant(run.ranAt), run.methodologyVersion)} · <code>{run.snapshotHash.slice(0, 12)}</code>
				</p>
			) : null}
		</>
	)
}
