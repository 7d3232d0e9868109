import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { FigureMap, type MappedPlace } from '#app/features/indicators/components/figure-map.tsx'
import { FigureChooser } from '#app/features/indicators/components/figure-chooser.tsx'
import { MapLegend, MapTable } from '#app/features/indicators/components/figure-map-tables.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { figureMapText } from '#app/features/indicators/figure-map-text.ts'
import { readFigureMap } from '#app/features/indicators/read-figure-map.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: figureMapText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const found = await readFigureMap(context.world, administrator, {
		region: searchParams.get('region'),
		period: searchParams.get('period'),
		figure: searchParams.get('figure'),
	})
	if (found.outcome !== 'found') throw refuseView(found.outcome, context.language)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

/** The places below a region, on a map and as a table, by a figure. */
export default function FigureMapPage() {
	const { region, period, figure, unit, classes, places, drawing, ...page } = useLoaderData<typeof loader>()
	const t = useText(figureMapText)
	const words = useFigureWords()
	const choice = page.choices.find(({ code }) => code === figure)
	const name = choice ? `${choice.code} ${words.term(choice)}` : (t.scores[figure] ?? figure)
	const textOf = (value: number) =>
		unit === null ? `${value.toFixed(1)}${figure === 'quality' ? '%' : ''}` : words.value(value, unit)
	const hrefOf = ({ code, hasBelow }: MappedPlace) =>
		hasBelow
			? `/admin/map?region=${code}&period=${period}&figure=${figure}`
			: unit === null
				? `/admin/index/${code}?period=${period}`
				: `/admin/indicators/${figure}?region=${code}&period=${period}`
	const missing = places.filter(({ value }) => value === null)
	const whyHref =
		unit === null
			? `/admin/index?region=${region.code}&period=${period}`
			: `/admin/indicators/${figure}?region=${region.code}&period=${period}`
	const wordsOf = (place: MappedPlace) =>
		[
			words.name(place),
			place.value === null ? t.missing : textOf(place.value),
			place.classNumber === null ? '' : t.classOf(place.classNumber),
		]
			.filter(Boolean)
			.join(' · ')
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={words.name(region)} />
			<FigureChooser
				trail={page.trail}
				below={page.children}
				period={period}
				periods={page.periods}
				figure={figure}
				choices={page.choices}
			/>
			{page.isRunning ? <Notice className="mb-near">{words.t.running}</Notice> : null}
			<h2 className="mb-close text-part">{t.mapOf(name, words.name(region), words.month(period))}</h2>
			<div className="grid items-start gap-sheet lg:grid-cols-[3fr_2fr]">
				{drawing ? (
					<FigureMap drawing={drawing} places={places} label={name} hrefOf={hrefOf} wordsOf={wordsOf} />
				) : (
					<Notice>{t.nowhere}</Notice>
				)}
				<div>
					<MapLegend classes={classes} missing={missing.length} textOf={textOf} />
					{missing.length > 0 ? (
						<a href={whyHref} className="mt-close inline-block min-h-6 font-strong text-hill hover:underline">
							{unit === null ? t.whyMissing.score : t.whyMissing.figure} →
						</a>
					) : null}
				</div>
			</div>
			<Section title={t.table}>
				<MapTable places={places} hrefOf={hrefOf} textOf={textOf} />
			</Section>
		</>
	)
}
