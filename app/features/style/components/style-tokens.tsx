import { styleText } from '#app/features/style/style-text.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Ground and what is written on it: each pair reads at 4.5 to 1 by day and by night. */
const PAIRS = [
	['paper', 'bg-paper text-ink'],
	['paper, soft', 'bg-paper text-soft'],
	['surface', 'bg-surface text-ink'],
	['surface, soft', 'bg-surface text-soft'],
	['sunken', 'bg-sunken text-ink'],
	['sunken, soft', 'bg-sunken text-soft'],
	['hill', 'bg-hill text-on-hill'],
	['hill-soft', 'bg-hill-soft text-hill'],
	['surface, hill', 'bg-surface text-hill'],
	['sea-soft', 'bg-sea-soft text-sea'],
	['surface, sea', 'bg-surface text-sea'],
	['persimmon', 'bg-persimmon text-on-persimmon'],
	['persimmon-soft', 'bg-persimmon-soft text-persimmon'],
	['surface, persimmon', 'bg-surface text-persimmon'],
	['tea-soft', 'bg-tea-soft text-tea'],
	['danger-soft', 'bg-danger-soft text-danger'],
	['surface, danger', 'bg-surface text-danger'],
	['mist', 'bg-mist text-ink'],
	['sky', 'bg-sky text-ink'],
] as const

/** By what they are for. */
const SIZES = [
	'text-fine',
	'text-small',
	'text-body',
	'text-lead',
	'text-part',
	'text-section',
	'text-figure',
	'text-title',
] as const
const WEIGHTS = ['font-normal', 'font-strong', 'font-head'] as const
const SPACES = [
	'w-hair',
	'w-close',
	'w-near',
	'w-sheet',
	'w-wide',
	'w-part',
	'w-touch-small',
	'w-touch',
	'w-touch-large',
] as const
const MEASURES = ['max-w-form', 'max-w-text', 'max-w-page'] as const

function Type() {
	const t = useText(styleText)
	return (
		<Section title={t.type}>
			<ul className="grid gap-close">
				{SIZES.map((size) => (
					<li key={size} className="border-b border-line pb-close">
						<span className="block text-fine text-soft">{size}</span>
						<span className={`block font-display font-head ${size}`}>{t.example}</span>
						<span className={`block ${size}`}>{t.sentence}</span>
					</li>
				))}
				{WEIGHTS.map((weight) => (
					<li key={weight} className={weight}>
						{weight} · {t.sentence}
					</li>
				))}
			</ul>
		</Section>
	)
}

function Space() {
	const t = useText(styleText)
	return (
		<Section title={t.space}>
			<ul className="grid gap-hair">
				{SPACES.map((width) => (
					<li key={width} className="flex items-center gap-near text-small">
						<span className={`h-4 bg-sea ${width}`} />
						{width.slice(2)}
					</li>
				))}
			</ul>
			<ul className="mt-near grid gap-hair">
				{MEASURES.map((measure) => (
					<li key={measure} className={`border-s-4 border-e-4 border-sea px-close text-small ${measure}`}>
						{measure}
					</li>
				))}
			</ul>
			<p className="mt-near rounded-card border border-line bg-surface p-sheet shadow-card">
				rounded-card · shadow-card
			</p>
		</Section>
	)
}

/** The tokens of app/styles.css, as they look in the scheme chosen in the footer. */
export function StyleTokens() {
	const t = useText(styleText)
	return (
		<>
			<Section title={t.colours} className="mt-6">
				<ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
					{PAIRS.map(([name, look]) => (
						<li key={name} className={`rounded-card border border-line p-3 text-sm ${look}`}>
							{name}
						</li>
					))}
				</ul>
			</Section>
			<Type />
			<Space />
		</>
	)
}
