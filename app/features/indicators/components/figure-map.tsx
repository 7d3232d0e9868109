import type { PlacesDrawing } from '#app/domain/geo/draw-places.ts'
import { figureMapText } from '#app/features/indicators/figure-map-text.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface MappedPlace {
	code: string
	nameZh: string
	nameEn: string
	hasBelow: boolean
	value: number | null
	classNumber: number | null
}

const RADIUS = 24
/** On a narrow phone a circle of the map is 17 px wide: around it another one, not seen, is 25 px wide. */
const REACH = 36

/** The patterns of the classes: nothing, dots, lines, crossed lines, and full; a missing figure is an empty, dashed shape. */
const PATTERNS = [
	null,
	<circle key="2" cx="7" cy="7" r="2.4" className="fill-sea" />,
	<path key="3" d="M0 14L14 0M-3 3L3 -3M11 17L17 11" strokeWidth="2.6" className="stroke-sea" />,
	<path key="4" d="M0 14L14 0M0 0L14 14" strokeWidth="3.4" className="stroke-sea" />,
	<rect key="5" width="14" height="14" className="fill-sea" />,
]

/** The definitions of the patterns, to stand in a drawing. */
export function ClassPatterns({ id }: { id: string }) {
	return (
		<defs>
			{PATTERNS.map((pattern, at) => (
				<pattern key={at} id={`${id}-${at + 1}`} width="14" height="14" patternUnits="userSpaceOnUse">
					<rect width="14" height="14" className="fill-surface" />
					{pattern}
				</pattern>
			))}
		</defs>
	)
}

const look = (id: string, classNumber: number | null) =>
	classNumber === null
		? { fill: 'none', strokeDasharray: '8 6' as const, strokeWidth: 3 }
		: { fill: `url(#${id}-${classNumber})`, strokeWidth: 2.5 }

/** One place: its shape or a circle, with the number of its class on a light ground. */
function Place({
	shape,
	place,
	id,
	words,
}: {
	shape: PlacesDrawing['shapes'][number]
	place: MappedPlace
	id: string
	words: string
}) {
	const { x, y, path } = shape
	const drawn = look(id, place.classNumber)
	return (
		<>
			<title>{words}</title>
			{path === null ? (
				<circle cx={x} cy={y} r={RADIUS} {...drawn} className="stroke-ink" />
			) : (
				<path d={path} {...drawn} strokeLinejoin="round" className="stroke-ink" />
			)}
			<circle cx={x} cy={y} r={15} className="fill-surface stroke-ink" strokeWidth="1.5" />
			<text x={x} y={y} dy="0.36em" textAnchor="middle" className="fill-ink text-[20px] font-bold tabular-nums">
				{place.classNumber ?? '–'}
			</text>
		</>
	)
}

/** Room for a finger around every place, below all places, so that none takes another's own circle. */
function Reaches({
	drawing,
	places,
	hrefOf,
}: {
	drawing: PlacesDrawing
	places: readonly MappedPlace[]
	hrefOf: (place: MappedPlace) => string
}) {
	return (
		<g aria-hidden>
			{drawing.shapes.map(({ code, x, y }) => {
				const place = places.find((it) => it.code === code)
				if (!place) return null
				return (
					<a key={code} href={hrefOf(place)} tabIndex={-1}>
						<circle cx={x} cy={y} r={REACH} fill="transparent" />
					</a>
				)
			})}
		</g>
	)
}

/** The map: every place a link further down, told by its name, value and class. */
export function FigureMap({
	drawing,
	places,
	label,
	hrefOf,
	wordsOf,
}: {
	drawing: PlacesDrawing
	places: readonly MappedPlace[]
	label: string
	hrefOf: (place: MappedPlace) => string
	wordsOf: (place: MappedPlace) => string
}) {
	const id = 'figure-class'
	return (
		<svg
			viewBox={`0 0 ${drawing.width} ${drawing.height}`}
			role="group"
			aria-label={label}
			className="h-auto max-h-[80vh] w-full rounded-card border border-line bg-sea-soft"
		>
			<ClassPatterns id={id} />
			{drawing.land ? <path d={drawing.land} strokeWidth="3" className="fill-mist stroke-line-strong" /> : null}
			<Reaches drawing={drawing} places={places} hrefOf={hrefOf} />
			{drawing.shapes.map((shape) => {
				const place = places.find(({ code }) => code === shape.code)
				if (!place) return null
				return (
					<a key={place.code} href={hrefOf(place)} aria-label={wordsOf(place)} className="hover:opacity-80">
						<Place shape={shape} place={place} id={id} words={wordsOf(place)} />
					</a>
				)
			})}
		</svg>
	)
}

/** A class as a small picture for the legend. */
export function ClassSwatch({ classNumber }: { classNumber: number | null }) {
	const t = useText(figureMapText)
	const id = `swatch-${classNumber ?? 0}`
	return (
		<svg viewBox="0 0 48 28" width="48" height="28" aria-hidden="true" className="inline-block align-middle">
			<title>{classNumber === null ? t.missing : t.classOf(classNumber)}</title>
			<ClassPatterns id={id} />
			<rect x="1" y="1" width="46" height="26" {...look(id, classNumber)} className="stroke-ink" />
		</svg>
	)
}
