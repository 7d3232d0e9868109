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

const SIZES = ['text-xs', 'text-sm', 'text-base', 'text-lg', 'text-xl', 'text-2xl', 'text-3xl', 'text-4xl'] as const
const SPACES = ['w-1', 'w-2', 'w-3', 'w-4', 'w-5', 'w-8', 'w-10', 'w-16'] as const

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
			<Section title={t.type}>
				<ul className="grid gap-2">
					{SIZES.map((size) => (
						<li key={size} className="border-b border-line pb-2">
							<span className="block text-xs text-soft">{size}</span>
							<span className={`block font-display ${size}`}>{t.example}</span>
							<span className={`block ${size}`}>{t.sentence}</span>
						</li>
					))}
				</ul>
			</Section>
			<Section title={t.space}>
				<ul className="grid gap-1">
					{SPACES.map((width) => (
						<li key={width} className="flex items-center gap-3 text-sm">
							<span className={`h-4 bg-sea ${width}`} />
							{width.slice(2)}
						</li>
					))}
				</ul>
				<p className="mt-3 rounded-card border border-line bg-surface p-4 shadow-card">rounded-card · shadow-card</p>
			</Section>
		</>
	)
}
