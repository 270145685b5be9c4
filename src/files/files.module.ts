import { Module } from '@nestjs/common';
import { AttachingService } from './attaching.service';
import { FilesController } from './files.controller';
import { FilesService } from './files.service';
import { PostgresqlStore } from './postgresql-store';
import { S3Store } from './s3-store';

@Module({
  controllers: [FilesController],
  providers: [FilesService, AttachingService, PostgresqlStore, S3Store],
  exports: [FilesService, AttachingService],
})
export class FilesModule {}
