import { styleText } from '#app/features/style/style-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice, type NoticeTone } from '#app/ui/kit/notice.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { ProgressSteps } from '#app/ui/kit/progress-steps.tsx'
import { Rating } from '#app/ui/kit/rating.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { useText } from '#app/ui/text/language.tsx'

const HERE = '/dev/style'
const TONES: readonly Tone[] = ['neutral', 'hill', 'sea', 'tea', 'persimmon', 'danger']
const NOTICES: readonly NoticeTone[] = ['info', 'success', 'warn', 'error']
const STATES = ['done', 'done', 'current', 'ahead'] as const

/** What is said to the visitor, and how things are marked. */
export function StyleWords() {
	const t = useText(styleText)
	return (
		<Section title={t.words}>
			<div className="grid gap-3">
				{NOTICES.map((tone) => (
					<Notice key={tone} tone={tone} title={tone}>
						{t.sentence}
					</Notice>
				))}
				<p className="flex flex-wrap gap-2">
					{TONES.map((tone) => (
						<Badge key={tone} tone={tone}>
							{tone}
						</Badge>
					))}
				</p>
				<p className="flex flex-wrap items-baseline gap-4">
					<Price minor={12_800} size="s" isFrom />
					<Price minor={12_800} wasMinor={15_800} />
					<Price minor={128_000} size="l" per={t.example} />
					<Rating rating={{ mean: 4.6, count: 128 }} />
				</p>
				<EmptyState title={t.example} actions={<LinkButton href={HERE}>{t.option}</LinkButton>}>
					{t.sentence}
				</EmptyState>
			</div>
		</Section>
	)
}

/** How facts are laid out, and ways through them. */
export function StyleFacts() {
	const t = useText(styleText)
	const rows = t.steps.map((step, at) => ({ step, minor: 1200 * (at + 1) }))
	return (
		<Section title={t.facts}>
			<div className="grid gap-5">
				<Breadcrumb trail={[{ label: t.facts, href: HERE }, { label: t.example }]} />
				<Tabs
					label={t.facts}
					tabs={t.steps.map((label, at) => ({ label, href: `${HERE}?at=${at}`, isCurrent: at === 1, count: at }))}
				/>
				<ProgressSteps label={t.facts} steps={t.steps.map((label, at) => ({ label, state: STATES[at] ?? 'ahead' }))} />
				<Card>
					<DefinitionList items={t.steps.map((term) => ({ term, detail: t.example }))} />
				</Card>
				<Stat label={t.example} value="1,280" note={t.hint} />
				<Table
					caption={t.facts}
					showsCaption
					columns={[
						{ head: t.facts, cell: ({ step }) => step, isTitle: true },
						{ head: t.example, cell: ({ minor }) => <Price minor={minor} size="s" />, align: 'end' },
					]}
					rows={rows}
					rowKey={({ step }) => step}
				/>
				<Disclosure summary={t.example}>{t.sentence}</Disclosure>
				<Pagination page={2} pageCount={9} hrefOf={(page) => `${HERE}?page=${page}`} />
			</div>
		</Section>
	)
}
