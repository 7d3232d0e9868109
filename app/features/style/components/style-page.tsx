import type { ListingCard as Card } from '#app/domain/catalog/listing-card.ts'
import { StyleControls } from '#app/features/style/components/style-controls.tsx'
import { StyleFacts, StyleWords } from '#app/features/style/components/style-facts.tsx'
import { StyleLists } from '#app/features/style/components/style-lists.tsx'
import { StyleTokens } from '#app/features/style/components/style-tokens.tsx'
import { styleText } from '#app/features/style/style-text.ts'
import { BarList } from '#app/ui/charts/bar-list.tsx'
import { LineChart } from '#app/ui/charts/line-chart.tsx'
import { Sparkline } from '#app/ui/charts/sparkline.tsx'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { LanguageProvider, useText } from '#app/ui/text/language.tsx'

const VALUES = [12, 18, null, 31, 24, 40]

const LANGUAGES = ['zh', 'en'] as const

function Charts() {
	const t = useText(styleText)
	const entries = VALUES.map((value, at) => ({ label: String(at + 1), value, text: String(value), isOpen: at === 5 }))
	return (
		<Section title={t.charts}>
			<LineChart label={t.charts} entries={entries} textOf={String} />
			<BarList
				label={t.charts}
				bars={t.steps.map((label, at) => ({ key: label, label, value: 40 - at * 9, text: String(40 - at * 9) }))}
			/>
			<Sparkline label={t.charts} values={VALUES} />
		</Section>
	)
}

function Cards() {
	const t = useText(styleText)
	const card = (id: number, kind: Card['kind']): Card => ({
		...{ id, kind, slug: 'style', title: t.example, summary: t.sentence, fromMinor: 6800, currency: 'CNY' },
		...{ place: t.option, enterprise: t.option, picture: null, seasonMonths: id === 1 ? [3, 4] : null },
		rating: id === 2 ? null : { mean: 4.6, count: 128 },
	})
	return (
		<Section title={t.cards}>
			<ListingGrid cards={[card(1, 'product'), card(2, 'stay'), card(3, 'experience'), card(4, 'package')]} />
		</Section>
	)
}

function Kit() {
	const t = useText(styleText)
	return (
		<div className="min-w-0">
			<p className="border-b-2 border-hill pb-1 font-display text-xl font-bold">{t.language}</p>
			<StyleTokens />
			<StyleControls />
			<StyleWords />
			<StyleFacts />
			<StyleLists />
			<Charts />
		</div>
	)
}

/** The kit as it is, with all its states, in both languages beside each other. */
export function StylePage() {
	return (
		<Page>
			<PageHead
				title="样子 · Style"
				lead="只在开发时有，夜间在页脚里换 · only in development; night is in the footer"
			/>
			<div className="grid gap-10 lg:grid-cols-2">
				{LANGUAGES.map((language) => (
					<div key={language} lang={language === 'zh' ? 'zh-CN' : 'en'} className="min-w-0">
						<LanguageProvider language={language}>
							<Kit />
						</LanguageProvider>
					</div>
				))}
			</div>
			{/* As wide as on their own pages. */}
			{LANGUAGES.map((language) => (
				<div key={language} lang={language === 'zh' ? 'zh-CN' : 'en'}>
					<LanguageProvider language={language}>
						<Cards />
					</LanguageProvider>
				</div>
			))}
		</Page>
	)
}
