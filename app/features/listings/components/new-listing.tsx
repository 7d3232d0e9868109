import { Form } from '@remix-run/react'
import { LISTING_KINDS, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { type DraftAnswer, useEntered } from '#app/features/listings/components/entered.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Category {
	value: string
	kind: ListingKind
	name: Bilingual
}

/** The way to a kind of listing; the categories follow from it. */
export function KindChoice({ kind }: { kind: ListingKind | null }) {
	const t = useText(draftText)
	return (
		<nav aria-label={t.kind} className="grid gap-3 sm:grid-cols-2">
			{LISTING_KINDS.map((one) => (
				<a
					key={one}
					href={`?kind=${one}`}
					aria-current={one === kind ? 'true' : undefined}
					className="rounded-card border border-line bg-surface p-4 hover:border-hill aria-current:border-hill aria-current:bg-hill-soft"
				>
					<span className="block font-semibold">{t.kinds[one]}</span>
					<span className="text-sm text-soft">{t.kindHints[one]}</span>
				</a>
			))}
		</nav>
	)
}

/** What a new listing of a kind begins with. */
export function BeginForm({
	kind,
	categories,
	answer,
}: {
	kind: ListingKind
	categories: readonly Category[]
	answer: DraftAnswer | null
}) {
	const t = useText(draftText)
	const language = useLanguage()
	const { field } = useEntered(answer, 'new')
	return (
		<Card className="mt-5">
			<Form method="post" noValidate className="grid gap-4">
				<input type="hidden" name="does" value="new" />
				<input type="hidden" name="kind" value={kind} />
				<SelectField
					label={t.category}
					empty={t.choose}
					choices={categories.map(({ value, name }) => ({ value, label: name[language] }))}
					{...field('category', '')}
				/>
				<div className="grid gap-4 sm:grid-cols-2">
					{(['Zh', 'En'] as const).map((key) => (
						<TextField
							key={key}
							lang={key === 'Zh' ? 'zh' : 'en'}
							label={`${t.title} (${key === 'Zh' ? t.zh : t.en})`}
							{...field(`title${key}`, '')}
						/>
					))}
				</div>
				<Button className="justify-self-start">{t.begin}</Button>
			</Form>
		</Card>
	)
}
