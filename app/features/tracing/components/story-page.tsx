import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { TracedLot } from '#app/domain/tracing/lot-graph.ts'
import type { LotStory, PublicRecall } from '#app/domain/tracing/public-lot.ts'
import { StoryFarms } from '#app/features/tracing/components/story-farms.tsx'
import { StoryPapers } from '#app/features/tracing/components/story-papers.tsx'
import { storySchema } from '#app/features/tracing/components/story-schema.ts'
import { StoryWay } from '#app/features/tracing/components/story-way.tsx'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { storyText } from '#app/features/tracing/story-text.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { JsonLd } from '#app/ui/layout/json-ld.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** For search engines, which read what the server made: no browser is given the code for it. */
const SCHEMA = import.meta.env.SSR ? storySchema : null

function RecallBanner({ recall }: { recall: PublicRecall }) {
	const t = useText(storyText)
	const words = useText(recallText)
	const language = useLanguage()
	const format = useFormats()
	const isOver = recall.closedAt !== null
	return (
		<Notice
			tone={isOver ? 'warn' : 'error'}
			title={recall.closedAt === null ? t.recalled : t.recallClosed(format.date(recall.closedAt.slice(0, 10)))}
			className="mb-4"
		>
			<p>
				<span className="font-semibold">{words.hazards[recall.hazard]}</span> {inLanguage(recall.reason, language)}
			</p>
			<p>
				{recall.toldOrders === null
					? t.recalledBody
					: t.recallNumbers(format.number(recall.toldOrders), format.weight(recall.destroyedG ?? 0))}
			</p>
		</Notice>
	)
}

function Sightings({ story }: { story: LotStory }) {
	const t = useText(storyText)
	const words = useText(lotPageText)
	const language = useLanguage()
	const format = useFormats()
	if (story.sightings.length === 0) return null
	return (
		<Section title={t.seen}>
			<ul className="divide-y divide-line">
				{story.sightings.map((seen) => (
					<li key={seen.id} className="py-2">
						<span className="tabular-nums">{format.dateTime(seen.seenAt)}</span> {words.bizSteps[seen.bizStep]}
						{seen.tempC === null ? '' : ` · ${seen.tempC} ℃`} {inLanguage(seen.note, language)}
					</li>
				))}
			</ul>
		</Section>
	)
}

/** The lot in figures: its code, days, place and maker. */
function StoryFacts({ story, lot }: { story: LotStory; lot: TracedLot }) {
	const t = useText(storyText)
	const language = useLanguage()
	const format = useFormats()
	const { listing } = story
	const altitudeM = story.lots.find(({ plot }) => plot)?.plot?.altitudeM ?? null
	return (
		<Card className="mt-4">
			<DefinitionList
				items={[
					{ term: t.code, detail: <span className="font-mono">{lot.lotCode}</span> },
					{ term: lot.step ? t.made : t.harvested, detail: format.date(lot.harvestedOn) },
					{ term: t.expires, detail: lot.expiresOn && format.date(lot.expiresOn) },
					{ term: t.where, detail: inLanguage(lot.place, language) },
					// A pond at the sea says nothing by its height.
					{ term: '', detail: altitudeM !== null && altitudeM > 0 ? t.altitude(format.number(altitudeM)) : null },
					{
						term: t.by,
						detail: (
							<a href={`/enterprises/${story.enterpriseSlug}`} className="text-hill hover:underline">
								{inLanguage(lot.enterprise, language)}
							</a>
						),
					},
					{ term: t.amount, detail: format.weight(lot.amountG) },
				]}
			/>
			{listing ? (
				<LinkButton href={`/products/${listing.slug}`} wide className="mt-3">
					{t.buy}
				</LinkButton>
			) : null}
		</Card>
	)
}

/** The story of a lot, as one would show it to a guest. */
export function StoryPage({ story }: { story: LotStory }) {
	const t = useText(storyText)
	const language = useLanguage()
	const [lot] = story.lots
	if (!lot) return null
	const { listing } = story
	const name = inLanguage(lot.name, language)
	return (
		<Page>
			{story.recalls.map((recall) => (
				<RecallBanner key={recall.startedAt} recall={recall} />
			))}
			{lot.state === 'HOLD' ? (
				<Notice tone="warn" className="mb-4">
					{t.held}
				</Notice>
			) : null}
			<div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
				<div>
					{listing?.picture ? (
						<div className="mb-4 aspect-4/3 overflow-hidden rounded-card">
							<Picture name={listing.picture} alt={name} sizes="(min-width: 64rem) 32rem, 100vw" />
						</div>
					) : null}
					<p className="text-sm font-semibold text-hill">{t.eyebrow}</p>
					<h1 className="text-2xl sm:text-3xl">{name}</h1>
					<StoryFacts story={story} lot={lot} />
					<p className="mt-3 text-sm text-soft">{t.privacy}</p>
				</div>
				<div>
					<StoryPapers story={story} />
					<Section title={t.way}>
						<StoryWay lots={story.lots} />
					</Section>
					<StoryFarms farms={story.farms} />
					<Sightings story={story} />
				</div>
			</div>
			<JsonLd facts={SCHEMA && ((origin) => SCHEMA(story, origin, language))} />
		</Page>
	)
}
