import { Form } from '@remix-run/react'
import { MOST_PICTURES } from '#app/domain/catalog/gallery.ts'
import { galleryText } from '#app/features/galleries/gallery-text.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Shown {
	name: string
	altZh: string
	altEn: string
}

function Words({ altZh, altEn }: { altZh?: string; altEn?: string }) {
	const t = useText(galleryText)
	const own = { required: true, minLength: 2, maxLength: 160 }
	return (
		<>
			<TextField name="alt_zh" label={t.altZh} defaultValue={altZh} lang="zh" {...own} />
			<TextField name="alt_en" label={t.altEn} defaultValue={altEn} lang="en" {...own} />
		</>
	)
}

function Moves({ picture, at, count }: { picture: Shown; at: number; count: number }) {
	const t = useText(galleryText)
	const moves = [
		{ does: 'first', label: t.makeFirst, isPossible: at > 1 },
		{ does: 'earlier', label: t.earlier, isPossible: at > 0 },
		{ does: 'later', label: t.later, isPossible: at < count - 1 },
		{ does: 'remove', label: t.remove, isPossible: true },
	]
	return (
		<Form method="post" encType="multipart/form-data" className="flex flex-wrap gap-2">
			<input type="hidden" name="name" value={picture.name} />
			{moves
				.filter(({ isPossible }) => isPossible)
				.map(({ does, label }) => (
					<Button key={does} name="does" value={does} size="s" tone={does === 'remove' ? 'danger' : 'quiet'}>
						{label}
						<span className="sr-only">{t.position(at + 1)}</span>
					</Button>
				))}
		</Form>
	)
}

function Entry({ picture, at, count }: { picture: Shown; at: number; count: number }) {
	const t = useText(galleryText)
	const language = useLanguage()
	return (
		<li>
			<Card className="grid gap-4 sm:grid-cols-[min(14rem,40%)_minmax(0,1fr)]">
				<div className="aspect-4/3 self-start overflow-hidden rounded-lg">
					<Picture name={picture.name} alt={language === 'zh' ? picture.altZh : picture.altEn} sizes="14rem" />
				</div>
				<div className="grid grid-cols-[minmax(0,1fr)] gap-3">
					<p className="flex flex-wrap items-center gap-2 text-sm text-soft">
						{t.position(at + 1)} {at === 0 ? <Badge tone="hill">{t.first}</Badge> : null}
					</p>
					<Form method="post" encType="multipart/form-data" className="grid gap-3">
						<input type="hidden" name="name" value={picture.name} />
						<div className="grid gap-3 sm:grid-cols-2">
							<Words {...picture} />
						</div>
						<Button name="does" value="describe" tone="quiet" size="s" className="justify-self-start">
							{t.saveWords}
							<span className="sr-only">{t.position(at + 1)}</span>
						</Button>
					</Form>
					<Moves picture={picture} at={at} count={count} />
				</div>
			</Card>
		</li>
	)
}

function AddForm({ values }: { values: Readonly<Record<string, string>> }) {
	const t = useText(galleryText)
	return (
		<Card>
			<Form method="post" encType="multipart/form-data" className="grid gap-4">
				<TextField
					name="picture"
					type="file"
					accept="image/jpeg,image/png,image/webp,image/avif"
					required
					label={t.picture}
					hint={t.pictureHint}
				/>
				<div className="grid gap-3 sm:grid-cols-2">
					<Words altZh={values.alt_zh} altEn={values.alt_en} />
				</div>
				<p className="text-sm text-soft">{t.altHint}</p>
				<Button name="does" value="add" className="justify-self-start">
					{t.send}
				</Button>
			</Form>
		</Card>
	)
}

/** The pictures of a listing as its seller arranges them; `entered` is kept of a picture that was not taken. */
export function GalleryEditor({
	pictures,
	entered,
}: {
	pictures: readonly Shown[]
	entered: Readonly<Record<string, string>>
}) {
	const t = useText(galleryText)
	return (
		<>
			<p className="mb-3 text-sm text-soft">{t.count(pictures.length, MOST_PICTURES)}</p>
			{pictures.length === 0 ? <EmptyState title={t.none} /> : null}
			<ol className="grid gap-4">
				{pictures.map((picture, at) => (
					<Entry key={picture.name} picture={picture} at={at} count={pictures.length} />
				))}
			</ol>
			<Section title={t.add}>
				{pictures.length >= MOST_PICTURES ? <p className="text-soft">{t.full}</p> : <AddForm values={entered} />}
			</Section>
		</>
	)
}
