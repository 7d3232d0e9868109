import { ExperiencePage } from '#app/features/catalog/components/experience-page.tsx'
import { PackagePage } from '#app/features/catalog/components/package-page.tsx'
import { ProductPage } from '#app/features/catalog/components/product-page.tsx'
import { StayPage } from '#app/features/catalog/components/stay-page.tsx'
import type { ExperienceView } from '#app/features/catalog/components/experience-page.tsx'
import type { PackageView } from '#app/features/catalog/components/package-view.ts'
import type { StayView } from '#app/features/catalog/components/stay-view.ts'
import type { ProductView } from '#app/features/catalog/components/product-page.tsx'

export type Preview =
	| { kind: 'product'; view: ProductView }
	| { kind: 'stay'; view: Omit<StayView, 'inputs'> }
	| { kind: 'experience'; view: ExperienceView }
	| { kind: 'package'; view: Omit<PackageView, 'inputs'> }

/** A listing's page as visitors will see it; nothing on it can be pressed. */
export function ListingPreview({ preview }: { preview: Preview }) {
	return (
		<div {...{ inert: '' }}>
			{preview.kind === 'product' ? <ProductPage {...preview.view} /> : null}
			{preview.kind === 'stay' ? <StayPage view={{ ...preview.view, inputs: {} }} /> : null}
			{preview.kind === 'experience' ? <ExperiencePage {...preview.view} /> : null}
			{preview.kind === 'package' ? <PackagePage view={{ ...preview.view, inputs: {} }} /> : null}
		</div>
	)
}
