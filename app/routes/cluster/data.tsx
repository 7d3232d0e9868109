import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { EntryCard } from '#app/features/indicators/components/entry-card.tsx'
import { EntryTable } from '#app/features/indicators/components/entry-table.tsx'
import { EvidenceList } from '#app/features/indicators/components/evidence-list.tsx'
import { FigureHistory } from '#app/features/indicators/components/figure-facts.tsx'
import { EntryWays } from '#app/features/indicators/components/entry-ways.tsx'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { enterFigure } from '#app/features/indicators/enter-figure.server.ts'
import { entryText } from '#app/features/indicators/entry-text.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { readEntryPage } from '#app/features/indicators/read-entry-page.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }
const SAID = ['saved', 'corrected', 'unchanged'] as const

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: entryText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const asked = {
		region: searchParams.get('region'),
		period: searchParams.get('period'),
		indicator: searchParams.get('indicator'),
	}
	const page = await readEntryPage(context.world, administrator, asked)
	if (page.outcome !== 'found') throw refuseView(page.outcome, context.language)
	return data({ ...page, said: SAID.find((it) => searchParams.has(it)) ?? null }, { headers: NO_STORE })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const values = enteredValues(await readFormData(request))
	const asked = { cells: values, isConfirmed: values['confirmed'] === 'yes' }
	const result = await enterFigure(context.world, administrator, asked)
	switch (result.outcome) {
		case 'entered':
		case 'unchanged': {
			const { regionCode, period, indicatorCode } = result.figure
			const said = result.outcome === 'unchanged' ? 'unchanged' : result.isCorrection ? 'corrected' : 'saved'
			throw redirect(`/admin/data?region=${regionCode}&period=${period}&indicator=${indicatorCode}&${said}`, 303)
		}
		case 'refused':
			return data({ problem: 'refused' as const, faults: result.faults, values }, { status: 400, headers: NO_STORE })
		case 'doubtful':
			return data({ problem: 'doubtful' as const, doubt: result.doubt, values }, { status: 400, headers: NO_STORE })
		case 'read-only':
			return data({ problem: 'read-only' as const, values }, { status: 403, headers: NO_STORE })
	}
}

export default function EnterFigures() {
	const { region, trail, children, period, periods, rows, chosen, standing, versions, ...page } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const t = useText(entryText)
	const p = useText(indicatorPageText)
	const words = useFigureWords()
	return (
		<>
			<PageHead
				title={t.title}
				lead={t.lead}
				eyebrow={words.name(region)}
				actions={<EntryWays region={region.code} period={period} />}
			/>
			<RegionMonthForm
				trail={trail}
				below={children}
				period={period}
				periods={periods}
				hidden={chosen ? { indicator: chosen.code } : {}}
			/>
			{page.said && !answer ? (
				<Notice tone="success" className="mb-sheet">
					{t[page.said]}
				</Notice>
			) : null}
			{chosen ? (
				<>
					<EntryCard
						chosen={chosen}
						region={region}
						period={period}
						standing={standing}
						answer={answer}
						mayWrite={page.mayWrite}
					/>
					<Section title={p.history}>
						<FigureHistory versions={versions} unit={chosen.unit} />
					</Section>
					<EvidenceList
						papers={page.evidence}
						of={{ region: region.code, period, indicator: chosen.code }}
						mayWrite={page.mayWrite}
					/>
				</>
			) : (
				<p>{t.choose}</p>
			)}
			<Section title={t.all}>
				<EntryTable rows={rows} region={region.code} period={period} />
			</Section>
		</>
	)
}
