export { PageQuery } from './page.dto';
export { Read, ReadOne } from './read.decorator';
export { UpToDateInterceptor } from './up-to-date.interceptor';
