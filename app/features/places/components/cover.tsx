import { Picture } from '#app/ui/commerce/picture.tsx'

/** The picture of a brand, a park or a seller above its story; nothing where there is none. */
export function Cover({ name }: { name: string | null }) {
	if (name === null) return null
	return (
		<div className="mb-4 aspect-4/3 max-w-xl overflow-hidden rounded-card">
			<Picture name={name} alt="" isFirst sizes="(min-width: 40rem) 36rem, 100vw" />
		</div>
	)
}
