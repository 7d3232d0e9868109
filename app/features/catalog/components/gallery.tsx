import type { PictureFacts } from '#app/domain/catalog/listing-page.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'

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
	const shown = pictures.length > 0 ? pictures : [{ name: name ?? '', alt: title }]
	return (
		<ul className="-mx-4 flex self-start snap-x snap-mandatory gap-2 overflow-x-auto sm:mx-0 sm:rounded-card">
			{shown.map((picture, at) => (
				<li
					key={picture.name}
					className={`aspect-4/3 flex-none snap-center overflow-hidden sm:rounded-card ${shown.length > 1 ? 'w-[92%]' : 'w-full'}`}
				>
					<Picture
						name={picture.name}
						alt={picture.alt}
						isFirst={at === 0}
						sizes="(min-width: 72rem) 36rem, (min-width: 64rem) 52vw, 100vw"
					/>
				</li>
			))}
		</ul>
	)
}
