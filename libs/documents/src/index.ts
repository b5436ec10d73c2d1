export type { BlobStore } from './blob-store';
export { DocumentBroken, UploadRefused } from './errors';
export { FolderStore } from './folder-store';
export { HEAD_BYTES, MEDIA_TYPES, mediaTypeOf } from './kinds';
export { S3Store, type S3Options } from './s3-store';
export { scanned, ScannerAway, type Verdict } from './scanner';
export { type Upload, Uploads } from './uploads';
export { type Kept, Vault } from './vault';
