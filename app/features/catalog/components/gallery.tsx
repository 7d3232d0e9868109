import type { MouseEvent } from 'react'
import type { PictureFacts } from '#app/domain/catalog/listing-page.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { LightnessProvider, useLightness } from '#app/ui/layout/lightness.tsx'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

type Shown = Pick<PictureFacts, 'name' | 'alt'> & { blur?: string }

const idOf = (at: number) => `picture-${at + 1}`

/** The page stays where it is: only the row moves. Without a script the address leads to the picture. */
function showPicture(event: MouseEvent<HTMLAnchorElement>) {
	const picture = document.getElementById(event.currentTarget.hash.slice(1))
	const row = picture?.parentElement
	if (!picture || !row) return
	event.preventDefault()
	row.scrollTo({ left: picture.offsetLeft - row.offsetLeft, behavior: 'smooth' })
}

/** One step to each picture, for a keyboard and for who cannot drag. */
function Steps({ pictures }: { pictures: readonly Shown[] }) {
	return (
		<ol className="mt-2 flex justify-center gap-1">
			{pictures.map(({ name, alt }, at) => (
				<li key={name}>
					<a
						href={`#${idOf(at)}`}
						onClick={showPicture}
						aria-label={`${at + 1}/${pictures.length} ${alt}`}
						className="grid size-9 place-items-center rounded-full border border-line bg-surface text-sm tabular-nums hover:border-hill"
					>
						{at + 1}
					</a>
				</li>
			))}
		</ol>
	)
}

function Row({ pictures }: { pictures: readonly Shown[] }) {
	const t = useText(layoutText)
	const isRow = pictures.length > 1
	return (
		<div className="self-start">
			<ul
				// A row that moves sideways must move by keys too.
				{...(isRow && { tabIndex: 0, 'aria-label': t.pictures(pictures.length) })}
				className="-mx-4 flex snap-x snap-mandatory gap-2 overflow-x-auto sm:mx-0 sm:rounded-card"
			>
				{pictures.map((picture, at) => (
					<li
						key={picture.name}
						id={idOf(at)}
						className={`relative aspect-4/3 flex-none scroll-mt-4 snap-center overflow-hidden sm:rounded-card ${isRow ? 'w-[92%]' : 'w-full'}`}
					>
						<Picture
							name={picture.name}
							alt={picture.alt}
							isFirst={at === 0}
							blur={picture.blur}
							sizes="(min-width: 72rem) 36rem, (min-width: 64rem) 52vw, 100vw"
						/>
					</li>
				))}
			</ul>
			{isRow ? <Steps pictures={pictures} /> : null}
		</div>
	)
}

/** Closed, and a closed fold's lazy pictures are not fetched: opening it asks for them, without a script. */
function FoldedRow({ pictures }: { pictures: readonly Shown[] }) {
	const t = useText(layoutText)
	return (
		<details className="self-start rounded-card border border-line bg-surface">
			<summary className="flex min-h-11 items-center px-4 font-semibold text-hill">
				▸ {t.pictureCount(pictures.length)}
			</summary>
			<LightnessProvider isLight showsPictures>
				<Row pictures={pictures} />
			</LightnessProvider>
		</details>
	)
}

/** The pictures of a listing: one large; several in a row that moves sideways, each its own stop. */
export function Gallery({
	pictures,
	name,
	title,
}: {
	pictures: readonly PictureFacts[]
	/** The listing's own picture, for when no others are kept. */
	name: string | null
	title: string
}) {
	const { showsPictures } = useLightness()
	const shown = pictures.length > 0 ? pictures : [{ name: name ?? '', alt: title }]
	return showsPictures ? <Row pictures={shown} /> : <FoldedRow pictures={shown} />
}
